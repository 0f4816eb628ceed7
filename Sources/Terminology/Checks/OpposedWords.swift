import Linguistics

/// Words of which a text and its translation must have the same one: what rises does not fall, autumn
/// is not spring, hundreds are not thousands.
struct OpposedWords {
  /// For each member its beginnings of words by language.
  private let members: [[Language: [String]]]

  /// Which members a text has, with the first word of each.
  func members(in words: [String], _ language: Language) -> [Int: String] {
    var found: [Int: String] = [:]
    for (index, stems) in members.enumerated() {
      let stems = stems[language] ?? []
      found[index] = words.first { word in stems.contains { word.hasPrefix($0) } }
    }
    return found
  }

  static let families = [
    OpposedWords(members: [
      [
        .russian: ["вырос", "выраст", "увелич", "повыс", "возрос", "подорожа", "прибав"],
        .english: ["grew", "grow", "rose", "rise", "risen", "increas", "climb", "soar"],
        .kazakh: ["өсті", "өсіп", "өседі", "артты", "артып", "көбей", "көтеріл", "ұлғай"],
      ],
      [
        .russian: [
          "упал", "упад", "снизи", "снижа", "снижен", "сократ", "сокращ", "уменьш", "подешев",
          "опуст",
        ],
        .english: [
          "fell", "fall", "drop", "declin", "decreas", "reduc", "lower", "plung", "shrank",
        ],
        .kazakh: ["төмен", "азай", "қысқар", "кеміді", "арзанда", "құлда"],
      ],
    ]),
    OpposedWords(members: [
      [.russian: ["зимой", "зимы"], .english: ["winter"], .kazakh: ["қыста", "қысқы"]],
      [.russian: ["весной", "весны", "весен"], .english: ["spring"], .kazakh: ["көктем"]],
      [.russian: ["летом", "летн"], .english: ["summer"], .kazakh: ["жазда", "жазғы"]],
      [
        .russian: ["осень", "осени", "осенью", "осенн"], .english: ["autumn"],
        .kazakh: ["күзде", "күзгі"],
      ],
    ]),
    OpposedWords(members: [
      [.russian: ["десятки"], .english: ["dozens", "tens"], .kazakh: ["ондаған"]],
      [.russian: ["сотни"], .english: ["hundreds"], .kazakh: ["жүздеген"]],
      [.russian: [], .english: ["thousands"], .kazakh: ["мыңдаған"]],
      [.russian: ["миллионы"], .english: ["millions"], .kazakh: ["миллиондаған"]],
    ]),
    OpposedWords(members: [
      [.russian: ["одобри", "утверди", "поддержа"], .english: ["approv", "adopt", "endors"]],
      [.russian: ["отклони", "отверг"], .english: ["reject", "veto", "turned"]],
    ]),
  ]
}
