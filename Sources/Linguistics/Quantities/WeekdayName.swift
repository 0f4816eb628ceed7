/// The name of a day of the week as it stands in a text, in some form of it.
package struct WeekdayName: Sendable, Equatable {
  /// From 1, Monday, to 7.
  package let day: Int
  private let language: Language
  private let form: Form

  private enum Form: Sendable, Equatable {
    case listed(Int)
    case ending(String)
  }

  /// Nil when the word is no such name, or more often means something else: `среда` is the
  /// environment but in the accusative, Kazakh `сенбі` is part of others.
  package init?(_ word: String, language: Language) {
    self.language = language
    let lower = word.lowercased()
    switch language {
    case .russian, .english:
      if language == .english, word.first?.isUppercase != true { return nil }
      if lower == "среде" || lower == "среды" || lower == "средой" { return nil }
      let forms = language == .russian ? Self.russianForms : Self.englishForms
      guard let place = forms[lower] else { return nil }
      day = place.name + 1
      form = .listed(place.form)
    case .kazakh:
      guard let found = NameForms.kazakh(lower, Self.kazakh) else { return nil }
      day = found.name + 1
      form = .ending(found.ending)
    }
  }

  /// Whether another day is of the same grammatical gender, in Russian.
  package func hasGender(of day: Int) -> Bool {
    func gender(_ day: Int) -> Character? { Self.russian[day - 1][0].last }
    let (mine, other) = (gender(self.day), gender(day))
    // `понедельник`, `четверг`
    return mine == other || "кг".contains(mine ?? "-") && "кг".contains(other ?? "-")
  }

  /// Another day in the same form; nil when it has no such form.
  package func changed(to day: Int) -> String? {
    guard (1...7).contains(day) else { return nil }
    switch (language, form) {
    case (.russian, .listed(let form)): return Self.russian[day - 1][form]
    case (.english, .listed(let form)):
      let name = Self.english[day - 1][form]
      return name.prefix(1).uppercased() + name.dropFirst()
    case (_, .ending(let ending)):
      return NameForms.kazakh(Self.kazakh[day - 1], with: ending)
    default: return nil
    }
  }

  /// Nominative, accusative, genitive, dative, prepositional, instrumental.
  private static let russian: [[String]] = [
    [
      "понедельник", "понедельник", "понедельника", "понедельнику", "понедельнике", "понедельником",
    ],
    ["вторник", "вторник", "вторника", "вторнику", "вторнике", "вторником"],
    ["среда", "среду", "среды", "среде", "среде", "средой"],
    ["четверг", "четверг", "четверга", "четвергу", "четверге", "четвергом"],
    ["пятница", "пятницу", "пятницы", "пятнице", "пятнице", "пятницей"],
    ["суббота", "субботу", "субботы", "субботе", "субботе", "субботой"],
    ["воскресенье", "воскресенье", "воскресенья", "воскресенью", "воскресенье", "воскресеньем"],
  ]

  static let russianForms = NameForms.places(russian)
  static let englishForms = NameForms.places(english)

  private static let english: [[String]] = [
    ["monday", "mon"], ["tuesday", "tue"], ["wednesday", "wed"], ["thursday", "thu"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday"],
  ]

  static let kazakh = [
    "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі",
  ]
}
