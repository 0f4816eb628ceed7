extension RussianParadigm {
  private static let hard = "бвдзлмнпрстф"
  private static let velar = "кгх"
  private static let sibilant = "жшчщ"

  /// Every paradigm there is.
  static let all: [RussianParadigm] =
    masculines + feminines + neuters + plurals + adjectives + verbs

  private static let masculines: [RussianParadigm] = [
    noun(
      "", Tags.masculine, "- а у -,а ом е", "ы,а ов ам ы,ов,а ами ах", after: hard,
      suffixes: "изм ент тор ист ер ор ал ет ат рт ект ход раз итет анс ион", isFleeting: true),
    noun(
      "", Tags.masculine, "- а у -,а ом е", "и,а ов ам и,ов,а ами ах", after: velar,
      suffixes: "ик ок ник щик чик ург лог", isFleeting: true),
    noun(
      "", Tags.masculine, "- а у -,а ом,ем е", "и ей ам и,ей ами ах", after: sibilant,
      cost: 0.1),
    noun(
      "", Tags.masculine, "- а у -,а ом,ем е", "ы ов,ев ам ы,ов,ев ами ах", after: "ц",
      suffixes: "ец", isFleeting: true),
    // Surnames: `Назарбаевым`.
    noun(
      "", Tags.masculine, "- а у а ым е", "ы ых ым ых ыми ых", after: "вн", cost: 0.3),
    // `казахстанец`, `гражданин`, `англичане`
    noun(
      "ин", Tags.masculine, "ин ина ину ина ином ине", "е - ам - ами ах", after: "н", cost: 0.3,
      suffixes: "анин янин"),
    noun(
      "ь", Tags.masculine, "ь я ю ь,я ем е", "и,я ей ям и,ей,я ями ях", after: hard, cost: 0.3,
      suffixes: "тель арь ень", isFleeting: true),
    noun(
      "й", Tags.masculine, "й я ю й,я ем е", "и ев,- ям и,ев ями ях", after: "аеоуэюя", cost: 0.1),
    noun(
      "ий", Tags.masculine, "ий ия ию ий,ия ием ии", "ии иев иям ии,иев иями иях", cost: 0.8,
      suffixes: "рий"),
  ]

  private static let feminines: [RussianParadigm] = [
    noun(
      "а", Tags.feminine, "а ы е у ой,ою е", "ы - ам ы,- ами ах", after: hard, cost: 0.1,
      suffixes: "ота ура ина изна ата ада", isFleeting: true),
    noun(
      "а", Tags.feminine, "а и е у ой,ою е", "и - ам и,- ами ах", after: velar, cost: 0.1,
      suffixes: "вка тика мика фика ика", isFleeting: true),
    noun(
      "а", Tags.feminine, "а и е у ой,ей е", "и -,ей ам и,- ами ах", after: sibilant, cost: 0.1),
    noun(
      "а", Tags.feminine, "а ы е у ой,ей е", "ы - ам ы,- ами ах", after: "ц", cost: 0.1,
      suffixes: "ица"),
    noun(
      "я", Tags.feminine, "я и е ю ей е", "и ь,- ям и,ь,- ями ях", after: hard, cost: 0.8,
      isFleeting: true),
    noun("я", Tags.feminine, "я и е ю ей е", "и й ям и,й ями ях", after: "аеоуя", cost: 0.4),
    noun("ья", Tags.feminine, "ья ьи ье ью ьей ье", "ьи ей,ий ьям ьи,ей ьями ьях", cost: 0.3),
    noun(
      "ия", Tags.feminine, "ия ии ии ию ией ии", "ии ий иям ии,ий иями иях", cost: 0.1,
      suffixes: "ция сия зия фия гия рия дия кия мия"),
    noun(
      "ь", Tags.feminine, "ь и и ь ью и", "и ей ям и,ей ями ях", after: hard, cost: 0.3,
      suffixes: "ость есть асть сть знь овь адь дь пись"),
    noun("ь", Tags.feminine, "ь и и ь ью и", "и ей ам и,ей ами ах", after: sibilant, cost: 0.2),
  ]

  private static let neuters: [RussianParadigm] = [
    noun(
      "о", Tags.neuter, "о а у о ом е", "а - ам а,- ами ах", after: hard, cost: 0.4,
      suffixes: "ство", isFleeting: true),
    noun(
      "о", Tags.neuter, "о а у о ом е", "и,а -,ов ам и,а ами ах", after: velar, cost: 0.5,
      isFleeting: true),
    noun(
      "е", Tags.neuter, "е а у е ем е", "а -,ей ам а,- ами ах", after: "жшчщц", cost: 1.2,
      suffixes: "ище лище"),
    noun(
      "ие", Tags.neuter, "ие ия ию ие ием ии", "ия ий иям ия,ий иями иях", cost: 0.1,
      suffixes: "ние тие вие сие лие рие бие дие"),
    noun("ье", Tags.neuter, "ье ья ью ье ьем ье", "ья ий,ьев ьям ья ьями ьях", cost: 0.4),
    noun("е", Tags.neuter, "е я ю е ем е", "я ей ям я ями ях", after: "рл", cost: 0.8),
    noun(
      "я", Tags.neuter, "я ени ени я енем ени", "ена ен енам ена енами енах", after: "м", cost: 0.2),
  ]

  private static let plurals: [RussianParadigm] = [
    noun("ы", 0, "", "ы ов,- ам ы,ов ами ах", after: hard + "ц", cost: 3),
    noun("и", 0, "", "и ов,- ам и,ов ами ах", after: velar, cost: 3),
    noun("и", 0, "", "и ей,ев ям и,ей,ев ями ях", after: hard + "аеоу", cost: 3),
  ]

  private static let adjectives: [RussianParadigm] = [
    adjective(
      "ый",
      "ый ого ому ый,ого ым ом|ая ой ой ую ой,ою ой|ое ого ому ое ым ом|ые ых ым ые,ых ыми ых",
      after: hard + "ц"),
    adjective(
      "ой",
      "ой ого ому ой,ого ым ом|ая ой ой ую ой,ою ой|ое ого ому ое ым ом|ые ых ым ые,ых ыми ых",
      after: hard, cost: 2.5),
    adjective(
      "ий",
      "ий ого ому ий,ого им ом|ая ой ой ую ой,ою ой|ое ого ому ое им ом|ие их им ие,их ими их",
      after: velar),
    adjective(
      "ой",
      "ой ого ому ой,ого им ом|ая ой ой ую ой,ою ой|ое ого ому ое им ом|ие их им ие,их ими их",
      after: velar + sibilant, cost: 3),
    adjective(
      "ий",
      "ий его ему ий,его им ем|ая ей ей ую ей,ею ей|ее его ему ее им ем|ие их им ие,их ими их",
      after: sibilant),
    adjective(
      "ий",
      "ий его ему ий,его им ем|яя ей ей юю ей,ею ей|ее его ему ее им ем|ие их им ие,их ими их",
      after: "н", cost: 0.2),
    adjective(
      "ийся",
      "ийся егося емуся ийся,егося имся емся|аяся ейся ейся уюся ейся ейся|"
        + "ееся егося емуся ееся имся емся|иеся ихся имся иеся,ихся имися ихся", after: sibilant),
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
