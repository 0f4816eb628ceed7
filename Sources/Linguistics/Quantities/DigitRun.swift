/// Digits of a text with the marks between them, and what they mean in its language.
///
/// `1 234,5`, `24.08.2026`, `10:30`: one run each.
package struct DigitRun: Sendable, Equatable {
  package enum Meaning: Sendable, Equatable {
    case number(WrittenNumber)
    /// Day, month and year, each with its place.
    case date([Part])
    /// A time, a version or a telephone number, which is no amount.
    case literal(String)
  }

  package struct Part: Sendable, Equatable {
    package let digits: String
    /// In UTF-8 bytes of the text.
    package let range: Range<Int>
  }

  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
  package let meaning: Meaning

  /// The runs of a text in order; digits after a Latin letter (`G20`) are none. Linear in its length.
  package static func runs(in text: String, language: LanguageTag) -> [DigitRun] {
    let bytes = Array(text.utf8)
    var runs: [DigitRun] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let (parts, marks) = readParts(bytes, from: index)
      let end = parts.last?.range.upperBound ?? index + 1
      if index == 0 || !isLetter(bytes[index - 1]) {
        let range = index..<end
        runs.append(DigitRun(range: range, meaning: meaning(parts, marks, language)))
      }
      index = end
    }
    return runs
  }

  private static func readParts(_ bytes: [UInt8], from start: Int) -> ([Part], [String]) {
    var parts = [part(bytes, from: start)]
    var marks: [String] = []
    while let last = parts.last {
      let end = last.range.upperBound
      guard let mark = mark(bytes, at: end) else { break }
      let next = end + mark.utf8.count
      guard next < bytes.count, isDigit(bytes[next]) else { break }
      let following = part(bytes, from: next)
      if mark.allSatisfy(\.isWhitespace) {
        // A space only joins groups of thousands: 5 000, but not 2026 15 or 5 12.
        let head = parts[0].digits.count
        guard head <= 3, following.digits.count == 3, marks.allSatisfy({ $0 == mark }) else {
          break
        }
      }
      parts.append(following)
      marks.append(mark)
    }
    if marks.contains("/"), !isDate(parts, mark: "/") { return ([parts[0]], []) }
    return (parts, marks)
  }

  private static func part(_ bytes: [UInt8], from start: Int) -> Part {
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    return Part(digits: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
  }

  private static let marks = [".", ",", ":", "/", " ", "\u{A0}", "\u{202F}", "\u{2009}"]

  private static func mark(_ bytes: [UInt8], at index: Int) -> String? {
    marks.first { bytes[index...].starts(with: $0.utf8) }
  }

  private static func meaning(
    _ parts: [Part], _ marks: [String], _ language: LanguageTag
  ) -> Meaning {
    if Set(marks).count == 1, isDate(parts, mark: marks[0]) {
      return .date(parts)
    }
    let digits = parts.map(\.digits)
    guard let first = marks.first else { return .number(WrittenNumber(whole: digits[0])) }
    if marks.contains(":") { return .literal(zip(digits, marks + [""]).map(+).joined()) }
    let groups = isGroupMark(first, digits, language) ? marks.prefix { $0 == first }.count : 0
    let rest = digits.dropFirst(groups + 1)
    guard digits[1..<groups + 1].allSatisfy({ $0.count == 3 }), rest.count <= 1 else {
      return .literal(zip(digits, marks + [""]).map(+).joined())
    }
    return .number(
      WrittenNumber(
        whole: digits[0...groups].joined(), fraction: rest.first ?? "",
        groupMark: groups > 0 ? first : nil, decimalMark: rest.isEmpty ? nil : marks[groups]))
  }

  /// Whether a mark parts thousands: spaces do, of dot and comma the one that is not the decimal
  /// mark of the language.
  private static func isGroupMark(
    _ mark: String, _ digits: [String], _ language: LanguageTag
  ) -> Bool {
    if mark.allSatisfy(\.isWhitespace) { return true }
    guard digits[0].count <= 3, digits[1].count == 3 else { return false }
    return mark == (language.language == .english ? "," : ".") || digits.count > 2
  }

  /// Day and month before a year; with slashes the month may come first.
  private static func isDate(_ parts: [Part], mark: String) -> Bool {
    guard parts.count == 3, mark == "." || mark == "/" else { return false }
    let lengths = parts.map(\.digits.count)
    guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4,
      let day = Int(parts[0].digits), let month = Int(parts[1].digits)
    else { return false }
    if mark == "/", (1...31).contains(month), (1...12).contains(day) { return true }
    return (1...31).contains(day) && (1...12).contains(month)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A letter that digits belong to: `G20`, `A4`; after Cyrillic ones they are numbers.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }
}
