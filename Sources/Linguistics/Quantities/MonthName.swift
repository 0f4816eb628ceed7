/// The name of a month as it stands in a text, in some form of it.
package struct MonthName: Sendable, Equatable {
  /// From 1 to 12.
  package let month: Int
  private let language: Language
  /// Which form it is: an index into the forms of a month, or a Kazakh ending.
  private let form: Form

  private enum Form: Sendable, Equatable {
    case listed(Int)
    /// Cut short, without its full stop.
    case short
    case ending(String)
  }

  /// Whether the name is cut short, as `Aug` is.
  package var isShort: Bool { form == .short }

  /// Nil when the word is no name of a month; English ones need their capital.
  package init?(_ word: String, language: Language) {
    self.language = language
    let lower = word.lowercased()
    switch language {
    case .russian, .english:
      if language == .english, word.first?.isUppercase != true { return nil }
      if let place = (language == .russian ? Self.russianForms : Self.englishForms)[lower] {
        month = place.name + 1
        form = .listed(place.form)
        return
      }
      guard let index = Self.shortened(lower, language) else { return nil }
      month = index + 1
      form = .short
    case .kazakh:
      if let index = Self.shortened(lower, language) {
        month = index + 1
        form = .short
        return
      }
      guard let found = NameForms.kazakh(lower, Self.kazakh) else { return nil }
      month = found.name + 1
      form = .ending(found.ending)
    }
  }

  /// Another month in the same form; nil when it has no such form.
  package func changed(to month: Int) -> String? {
    guard (1...12).contains(month) else { return nil }
    switch (language, form) {
    case (.russian, .listed(let form)): return Self.russian[month - 1][form]
    case (.english, .listed): return Self.english[month - 1][0].capitalized
    case (.english, .short): return Self.short(.english)[month - 1][0].capitalized
    case (_, .short): return Self.short(language)[month - 1][0]
    case (_, .ending(let ending)):
      return NameForms.kazakh(Self.kazakh[month - 1], with: ending)
    default: return nil
    }
  }

  /// Nominative, genitive, prepositional, dative, instrumental.
  private static let russian: [[String]] =
    ["январ", "феврал"].map(soft) + [hard("март")] + [soft("апрел")]
    + [["май", "мая", "мае", "маю", "маем"]] + ["июн", "июл"].map(soft) + [hard("август")]
    + ["сентябр", "октябр", "ноябр", "декабр"].map(soft)

  private static func soft(_ stem: String) -> [String] {
    let instrumental = stem.hasSuffix("бр") || stem == "январ" || stem == "феврал" ? "ём" : "ем"
    return ["ь", "я", "е", "ю", instrumental].map { stem + $0 }
  }

  private static func hard(_ stem: String) -> [String] {
    ["", "а", "е", "у", "ом"].map { stem + $0 }
  }

  static let russianForms = NameForms.places(russian)
  static let englishForms = NameForms.places(english)

  private static let english: [[String]] = [
    ["january"], ["february"], ["march"], ["april"], ["may"], ["june"], ["july"], ["august"],
    ["september"], ["october"], ["november"], ["december"],
  ]

  private static func shortened(_ word: String, _ language: Language) -> Int? {
    shortForms[language]?[word]?.name
  }

  static let shortForms = Dictionary(
    uniqueKeysWithValues: [Language.russian, .english, .kazakh].map {
      ($0, NameForms.places(short($0)))
    })

  /// As they are cut short; the usual one first.
  private static func short(_ language: Language) -> [[String]] {
    switch language {
    case .russian: shortRussian
    case .english: shortEnglish
    case .kazakh: shortKazakh
    }
  }

  private static let shortRussian = [
    ["янв"], ["фев", "февр"], ["мар"], ["апр"], ["мая"], ["июн"], ["июл"], ["авг"],
    ["сент", "сен"], ["окт"], ["нояб", "ноя"], ["дек"],
  ]
  private static let shortEnglish = [
    ["jan"], ["feb"], ["mar"], ["apr"], ["may"], ["jun"], ["jul"], ["aug"], ["sept", "sep"],
    ["oct"], ["nov"], ["dec"],
  ]
  private static let shortKazakh = [
    ["қаң"], ["ақп"], ["нау"], ["сәу"], ["мам"], ["мау"], ["шіл"], ["там"], ["қыр"], ["қаз"],
    ["қар"], ["жел"],
  ]

  static let kazakh = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
    "қазан", "қараша", "желтоқсан",
  ]
}
