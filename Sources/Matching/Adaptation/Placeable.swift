import Linguistics

/// A number or a month in a text: what a translator exchanges without translating.
struct Placeable {
  enum Value: Hashable {
    case number(WrittenNumber.Value)
    case month(Int)
    /// A time, a version, a telephone number: the same in every language.
    case literal(String)
  }

  enum Form {
    case number(WrittenNumber)
    /// Day, month or year of a date in digits.
    case datePart(WrittenNumber)
    case monthName(MonthName)
    case literal(String)
  }

  /// The number as it is written, for those that are.
  var number: WrittenNumber? {
    switch form {
    case .number(let number), .datePart(let number): number
    case .monthName, .literal: nil
    }
  }

  let value: Value
  let form: Form
  /// In UTF-8 bytes of the text.
  let range: Range<Int>

  /// The placeables of a text in order; day, month and year of a date are three.
  static func placeables(in text: String, language: LanguageTag) -> [Placeable] {
    let digits = DigitRun.runs(in: text, language: language).flatMap(placeables)
    let names = monthNames(in: text, language: language)
    return (digits + names).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func placeables(_ run: DigitRun) -> [Placeable] {
    switch run.meaning {
    case .number(let number):
      return [Placeable(value: .number(number.value), form: .number(number), range: run.range)]
    case .literal(let text):
      return [Placeable(value: .literal(text), form: .literal(text), range: run.range)]
    case .date(let parts):
      return parts.enumerated().map { index, part in
        let number = WrittenNumber(whole: part.digits)
        let value = index == 1 ? Value.month(Int(part.digits) ?? 0) : .number(number.value)
        return Placeable(value: value, form: .datePart(number), range: part.range)
      }
    }
  }

  private static func monthNames(in text: String, language: LanguageTag) -> [Placeable] {
    Tokenizer().tokens(in: text).compactMap { token in
      guard token.kind == .word, token.range.count <= 40 else { return nil }
      let word = String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
      guard let name = MonthName(word, language: language) else { return nil }
      return Placeable(value: .month(name.month), form: .monthName(name), range: token.range)
    }
  }
}
