/// A number in digits, with how it is written.
package struct WrittenNumber: Sendable, Equatable {
  /// What a number means, however it is written: digits without leading or trailing zeros.
  package struct Value: Hashable, Sendable {
    package let whole: String
    package let fraction: String
  }

  /// The digits before the decimal mark, without marks between groups.
  package let whole: String
  /// The digits after the decimal mark.
  package let fraction: String
  /// What stands between groups of thousands.
  package let groupMark: String?
  /// What stands before the fraction.
  package let decimalMark: String?

  package init(
    whole: String, fraction: String = "", groupMark: String? = nil, decimalMark: String? = nil
  ) {
    self.whole = whole
    self.fraction = fraction
    self.groupMark = groupMark
    self.decimalMark = decimalMark
  }

  package var value: Value {
    Value(
      whole: String(whole.drop { $0 == "0" }),
      fraction: String(fraction.reversed().drop { $0 == "0" }.reversed()))
  }

  /// This number in the manner `model` is written in, a number of a text in `language`.
  ///
  /// What the model does not show, because it is short or whole, follows the language: `12,500.5` in
  /// English, `12 500,5` in Russian and Kazakh. Four digits stay together unless either is grouped so.
  package func written(like model: WrittenNumber, in language: LanguageTag) -> String {
    let isEnglish = language.language == .english
    let whole = digits(like: model)
    var text = whole
    let isGrouped =
      groupMark != nil || model.groupMark != nil && (isEnglish || model.whole.count == 4)
    let isLong = whole.count > 4 || whole.count == 4 && isGrouped
    let showsNone = model.groupMark == nil && model.whole.count > 4
    if isLong, !showsNone {
      let own = groupMark.flatMap { Self.isSpace($0) ? $0 : nil }
      text = Self.grouped(whole, by: model.groupMark ?? (isEnglish ? "," : own ?? "\u{A0}"))
    }
    guard !fraction.isEmpty else { return text }
    return text + (model.decimalMark ?? (isEnglish ? "." : ",")) + fraction
  }

  /// The number with a mark between its groups.
  package func grouped(by mark: String?) -> WrittenNumber {
    WrittenNumber(
      whole: whole, fraction: fraction, groupMark: whole.count > 3 ? mark : nil,
      decimalMark: decimalMark)
  }

  /// The digits before the decimal mark, filled with zeros as the model is (`05`); zeros of its own it
  /// keeps, for they are of a telephone number or a code.
  private func digits(like model: WrittenNumber) -> String {
    guard model.whole.first == "0", model.whole.count > 1 else {
      return whole.isEmpty ? "0" : whole
    }
    return String(repeating: "0", count: max(0, model.whole.count - whole.count)) + whole
  }

  /// This number as a day or month of a date in digits like `model`: two digits where that has two.
  package func writtenInDate(like model: WrittenNumber) -> String {
    let digits = String(whole.drop { $0 == "0" })
    return String(repeating: "0", count: max(0, model.whole.count - digits.count)) + digits
  }

  private static func grouped(_ whole: String, by mark: String) -> String {
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += mark }
      text.append(digit)
    }
    return text
  }

  private static func isSpace(_ mark: String) -> Bool { mark.allSatisfy(\.isWhitespace) }
}
