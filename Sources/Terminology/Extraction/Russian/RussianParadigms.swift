import Linguistics

extension RussianParadigm {
  private static let hard = "бвдзлмнпрстф"
  private static let velar = "кгх"
  private static let sibilant = "жшчщ"

  /// Every paradigm there is.
  static let all: [RussianParadigm] =
    masculines + feminines + neuters + plurals + adjectives + verbs

  private static let masculines: [RussianParadigm] = [
    noun(
      .hardMasculine, after: hard,
      suffixes: "изм ент тор ист ер ор ал ет ат рт ект ход раз итет анс ион", isFleeting: true),
    noun(.velarMasculine, after: velar, suffixes: "ик ок ник щик чик ург лог", isFleeting: true),
    noun(.sibilantMasculine, after: sibilant, cost: 0.1),
    noun(.hissingMasculine, after: "ц", suffixes: "ец", isFleeting: true),
    noun(.surname, after: "вн", cost: 0.3),
    noun(.citizen, after: "н", cost: 0.3, suffixes: "анин янин"),
    noun(.softMasculine, after: hard, cost: 0.3, suffixes: "тель арь ень", isFleeting: true),
    noun(.jotMasculine, after: "аеоуэюя", cost: 0.1),
    noun(.iotMasculine, cost: 0.8, suffixes: "рий"),
  ]

  private static let feminines: [RussianParadigm] = [
    noun(
      .hardFeminine, after: hard, cost: 0.1, suffixes: "ота ура ина изна ата ада", isFleeting: true),
    noun(
      .velarFeminine, after: velar, cost: 0.1, suffixes: "вка тика мика фика ика", isFleeting: true),
    noun(.sibilantFeminine, after: sibilant, cost: 0.1),
    noun(.hissingFeminine, after: "ц", cost: 0.1, suffixes: "ица"),
    noun(.softFeminine, after: hard, cost: 0.8, isFleeting: true),
    noun(.jotFeminine, after: "аеоуя", cost: 0.4),
    noun(.softSignFeminine, cost: 0.3),
    noun(.iotFeminine, cost: 0.1, suffixes: "ция сия зия фия гия рия дия кия мия"),
    noun(.third, after: hard, cost: 0.3, suffixes: "ость есть асть сть знь овь адь дь пись"),
    noun(.sibilantThird, after: sibilant, cost: 0.2),
  ]

  private static let neuters: [RussianParadigm] = [
    noun(.hardNeuter, after: hard, cost: 0.4, suffixes: "ство", isFleeting: true),
    noun(.velarNeuter, after: velar, cost: 0.5, isFleeting: true),
    noun(.sibilantNeuter, after: "жшчщц", cost: 1.2, suffixes: "ище лище"),
    noun(.iotNeuter, cost: 0.1, suffixes: "ние тие вие сие лие рие бие дие"),
    noun(.softSignNeuter, cost: 0.4),
    noun(.softNeuter, after: "рл", cost: 0.8),
    noun(.lengthenedNeuter, after: "м", cost: 0.2),
  ]

  private static let plurals: [RussianParadigm] = [
    noun(.hardPlural, after: hard + "ц", cost: 3),
    noun(.velarPlural, after: velar, cost: 3),
    noun(.softPlural, after: hard + "аеоу", cost: 3),
  ]

  private static let adjectives: [RussianParadigm] = [
    adjective(.hard, after: hard + "ц"),
    adjective(.stressedHard, after: hard, cost: 2.5),
    adjective(.velar, after: velar),
    adjective(.stressedVelar, after: velar + sibilant, cost: 3),
    adjective(.sibilant, after: sibilant),
    adjective(.soft, after: "н", cost: 0.2),
    adjective(.reflexive, after: sibilant),
  ]

  private static let verbs: [RussianParadigm] = [
    verb("ть", "ть л ла ло ли ю ет ют ем ешь ете я в вши й йте", after: "аеяю"),
    verb("ить", "ить ил ила ило или ю у ит ят ат им ишь ите ив и ьте"),
    verb("овать", "овать овал овала овало овали ует уют ую уем уете уя овав уй уйте"),
    verb("еть", "еть ел ела ело ели ит ят им ишь ите ев я", cost: 0.2),
    verb("нуть", "нуть нул нула нуло нули нет нут нем нув", cost: 0.2),
    verb("ать", "ать ал ала ало али ет ут ем у ав", after: "бвдзлмнпрстжшчщц", cost: 0.4),
    verb("ти", "ти - ла ло ли ет ут ем у я", after: "бвдзлмнпрстк", cost: 0.8),
    // Passive participles in the short form: `подписан`, `подписано`.
    verb("н", "н на но ны", after: "аея", cost: 0.1),
    verb("ен", "ен ена ено ены", after: "жшщчлнр", cost: 0.1),
    verb("т", "т та то ты", after: "ыую", cost: 0.6),
  ]
}
