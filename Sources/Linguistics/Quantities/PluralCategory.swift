/// What form a noun takes after a number (CLDR, *Language Plural Rules*): `1 час`, `2 часа`,
/// `5 часов`; `1 hour`, `5 hours`. Kazakh nouns stay as they are.
package enum PluralCategory: Sendable, Equatable {
  case one
  case few
  case many

  package init(_ number: WrittenNumber, in language: Language) {
    switch language {
    case .kazakh: self = .one
    case .english:
      self = number.fraction.isEmpty && number.value.whole == "1" ? .one : .many
    case .russian:
      let last = Int(number.whole.suffix(2)) ?? 0
      switch (last % 10, last) {
      case _ where !number.fraction.isEmpty: self = .few
      case (_, 11...14): self = .many
      case (1, _): self = .one
      case (2...4, _): self = .few
      default: self = .many
      }
    }
  }

  /// The form for the category; a language of two has the last for all but one.
  package func choose(_ one: String, _ few: String, _ many: String) -> String {
    switch self {
    case .one: one
    case .few: few
    case .many: many
    }
  }
}
