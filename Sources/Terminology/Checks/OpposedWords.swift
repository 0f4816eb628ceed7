import Linguistics

/// Words of which a text and its translation must have the same one: what rises does not fall, autumn
/// is not spring, hundreds are not thousands.
struct OpposedWords {
  /// For each member its beginnings of words by language.
  private let members: [[Language: [WordBeginning]]]
  /// Whether a text often has several members, as it has points of the compass: then both sides
  /// must have none in common.
  private let isSet: Bool

  private init(_ members: [[Language: [String]]], isSet: Bool = false) {
    self.members = members.map { $0.mapValues { $0.map(WordBeginning.init) } }
    self.isSet = isSet
  }

  /// The words by which two texts differ; nil when they may say the same.
  func difference(
    _ mine: [String], _ from: Language, _ theirs: [String], _ to: Language
  ) -> (source: String, target: String)? {
    let (found, other) = (members(in: mine, from), members(in: theirs, to))
    guard isSet || found.count == 1 && other.count == 1,
      let one = found.min(by: { $0.key < $1.key }), let two = other.min(by: { $0.key < $1.key }),
      Set(found.keys).isDisjoint(with: other.keys)
    else { return nil }
    return (one.value, two.value)
  }

  /// Which members a text has, with the first word of each.
  private func members(in words: [String], _ language: Language) -> [Int: String] {
    var found: [Int: String] = [:]
    for (index, stems) in members.enumerated() {
      let stems = stems[language] ?? []
      found[index] = words.first { word in stems.contains { $0.begins(word) } }
    }
    return found
  }

  /// Beginnings of words; with `=` behind them whole words.
  static let families = [
    OpposedWords([
      [
        .russian: ["вырос", "выраст", "увелич", "повыс", "возрос", "подорожа", "прибав"],
        .english: ["grew=", "grow", "rose=", "rise", "risen=", "increas", "climb", "soar"],
        .kazakh: ["өсті=", "өсіп=", "өседі=", "артты=", "артып=", "көбей", "ұлғай"],
      ],
      [
        .russian: [
          "упал", "упад", "снизи", "снижа", "снижен", "сократ", "сокращ", "уменьш", "подешев",
        ],
        .english: [
          "fell=", "fall=", "falls=", "fallen=", "drop", "declin", "decreas", "reduc", "lowered=",
          "plung", "shrank",
        ],
        .kazakh: ["төменде", "азай", "қысқар", "кеміді", "арзанда", "құлда"],
      ],
    ]),
    OpposedWords([
      [.russian: ["зимой", "зимы"], .english: ["winter"], .kazakh: ["қыста", "қысқы"]],
      [.russian: ["весной", "весны", "весен"], .english: ["spring"], .kazakh: ["көктем"]],
      [.russian: ["летом", "летн"], .english: ["summer"], .kazakh: ["жазда", "жазғы"]],
      [
        .russian: ["осень", "осени", "осенью", "осенн"], .english: ["autumn"],
        .kazakh: ["күзде", "күзгі"],
      ],
    ]),
    OpposedWords([
      [.russian: ["десятки"], .english: ["dozens", "tens"], .kazakh: ["ондаған"]],
      [.russian: ["сотни"], .english: ["hundreds"], .kazakh: ["жүздеген"]],
      [.russian: [], .english: ["thousands"], .kazakh: ["мыңдаған"]],
      [.russian: ["миллионы"], .english: ["millions"], .kazakh: ["миллиондаған"]],
    ]),
    OpposedWords([
      [.russian: ["одобри", "утверди", "поддержа"], .english: ["approv", "adopt", "endors"]],
      [.russian: ["отклони", "отверг"], .english: ["reject", "veto", "turned"]],
    ]),
    OpposedWords(
      [
        [.russian: ["север"], .english: ["north"], .kazakh: ["солтүст"]],
        [
          .russian: ["юг=", "юга=", "юге=", "югу=", "югом=", "южн", "юго"], .english: ["south"],
          .kazakh: ["оңтүст"],
        ],
        [
          .russian: ["восток", "восточ"], .english: ["east", "northeast", "southeast", "orient"],
          .kazakh: ["шығыс"],
        ],
        [
          .russian: ["запад"], .english: ["west", "northwest", "southwest", "occident"],
          .kazakh: ["батыс"],
        ],
      ], isSet: true),
    OpposedWords([
      [
        .russian: ["полдень=", "полудн"], .english: ["noon=", "midday="],
        .kazakh: ["түске=", "талтүс"],
      ],
      [.russian: ["полноч"], .english: ["midnight"], .kazakh: ["түн=", "түнгі="]],
    ]),
    OpposedWords([
      [.russian: ["утром="], .english: ["morning"], .kazakh: ["таңертең", "таңғы"]],
      [.russian: ["вечером="], .english: ["evening"], .kazakh: ["кешке=", "кешкі", "кешкілік"]],
    ]),
    OpposedWords([
      [.russian: ["вчера=", "вчерашн"], .english: ["yesterday"], .kazakh: ["кеше="]],
      [.russian: ["сегодня="], .english: ["today="], .kazakh: ["бүгін="]],
      [.russian: ["завтра=", "завтрашн"], .english: ["tomorrow"], .kazakh: ["ертең"]],
    ]),
    OpposedWords([
      [.russian: ["открыл", "открыт"], .english: ["open"], .kazakh: ["ашылды=", "ашық"]],
      [
        .russian: ["закрыл", "закрыт"], .english: ["clos", "shut"], .kazakh: ["жабылды=", "жабық"],
      ],
    ]),
    OpposedWords([
      [.russian: ["старш"], .english: ["elder", "older"], .kazakh: ["үлкен"]],
      [.russian: ["младш"], .english: ["younger"], .kazakh: ["кіші="]],
    ]),
    OpposedWords([
      [.russian: ["оправда"], .english: ["acquit"], .kazakh: ["ақтады=", "ақталды="]],
      [
        .russian: ["осудил", "осужд", "приговор"], .english: ["convict", "sentenc"],
        .kazakh: ["сотталды=", "соттады="],
      ],
    ]),
    OpposedWords([
      [
        .russian: ["победил", "выиграл"], .english: ["won=", "wins=", "beat", "defeat"],
        .kazakh: ["жеңді=", "ұтты="],
      ],
      [
        .russian: ["проиграл", "уступил"], .english: ["lost=", "loses="],
        .kazakh: ["жеңілді=", "ұтылды="],
      ],
    ]),
    OpposedWords([
      [.russian: ["импорт"], .english: ["import"], .kazakh: ["импорт"]],
      [.russian: ["экспорт"], .english: ["export"], .kazakh: ["экспорт"]],
    ]),
  ]
}
