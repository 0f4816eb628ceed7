/// The name of a month as it stands in a text, in some form of it.
package struct MonthName: Sendable, Equatable {
  /// From 1 to 12.
  package let month: Int
  private let language: Language
  /// Which form it is: an index into the forms of a month, or a Kazakh ending.
  private let form: Form

  private enum Form: Sendable, Equatable {
    case listed(Int)
    case ending(String)
  }

  /// Nil when the word is no name of a month; English ones need their capital.
  package init?(_ word: String, language: LanguageTag) {
    guard let language = language.language else { return nil }
    self.language = language
    let lower = word.lowercased()
    switch language {
    case .russian, .english:
      if language == .english, word.first?.isUppercase != true { return nil }
      let names = language == .russian ? Self.russian : Self.english
      for (index, forms) in names.enumerated() {
        guard let form = forms.firstIndex(of: lower) else { continue }
        month = index + 1
        self.form = .listed(form)
        return
      }
      return nil
    case .kazakh:
      guard let index = Self.kazakh.firstIndex(where: lower.hasPrefix) else { return nil }
      let name = Self.kazakh[index]
      let ending = String(lower.dropFirst(name.count))
      guard ending.isEmpty || KazakhSuffix.reshaped(ending, after: name) == ending else {
        return nil
      }
      month = index + 1
      form = .ending(ending)
    }
  }

  /// Another month in the same form; nil when it has no such form.
  package func changed(to month: Int) -> String? {
    guard (1...12).contains(month) else { return nil }
    switch (language, form) {
    case (.russian, .listed(let form)): return Self.russian[month - 1][form]
    case (.english, .listed(let form)):
      let name = Self.english[month - 1][form]
      return name.prefix(1).uppercased() + name.dropFirst()
    case (_, .ending(let ending)):
      let name = Self.kazakh[month - 1]
      if ending.isEmpty { return name }
      return KazakhSuffix.reshaped(ending, after: name).map { name + $0 }
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

  /// In full and as they are shortened.
  private static let english: [[String]] = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may", "may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep"], ["october", "oct"],
    ["november", "nov"], ["december", "dec"],
  ]

  private static let kazakh = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
    "қазан", "қараша", "желтоқсан",
  ]
}
