/// Character references as sections 13.2.5.72 to 13.2.5.80 of the HTML Standard decode them.
enum HTMLCharacterReference {
  /// Appends the text of a range of the page, references replaced by what they stand for.
  ///
  /// - Parameter isAttribute: whether `&copy=1` in an address is to stay as it is.
  /// - Returns: the references, each with its place in the page and that of its text in `bytes`.
  @discardableResult
  static func decode(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAttribute: Bool = false,
    into bytes: inout [UInt8]
  ) -> [(source: Range<Int>, text: Range<Int>)] {
    var references: [(source: Range<Int>, text: Range<Int>)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = page[index]
      if byte == UInt8(ascii: "&"),
        let (text, end) = reference(page, index + 1..<range.upperBound, isAttribute: isAttribute)
      {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        references.append((index..<end, start..<bytes.count))
        index = end
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    return references
  }

  /// What the reference after an `&` stands for, and where it ends; nil when there is none.
  private static func reference(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAttribute: Bool
  ) -> (String, end: Int)? {
    guard let first = range.first.map({ page[$0] }) else { return nil }
    return first == UInt8(ascii: "#")
      ? numeric(page, range.lowerBound + 1..<range.upperBound)
      : named(page, range, isAttribute: isAttribute)
  }

  private static func numeric(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (String, end: Int)? {
    var index = range.lowerBound
    guard index < range.upperBound else { return nil }
    var radix: UInt32 = 10
    if page[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    let first = index
    var code: UInt32 = 0
    while index < range.upperBound, let digit = digit(page[index]), digit < radix {
      code = min(code * radix + digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < range.upperBound, page[index] == UInt8(ascii: ";") { index += 1 }
    return (String(Character(scalar(code))), index)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The character of a code; those of 0x80 to 0x9F are what windows-1252 has there (section
  /// 13.2.5.80), because that is what their writers meant.
  private static func scalar(_ code: UInt32) -> Unicode.Scalar {
    if 0x80..<0xA0 ~= code, let meant = windows1252[Int(code - 0x80)] { return meant }
    return code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The longest name of the table that the text begins with (section 13.2.5.73).
  private static func named(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isAttribute: Bool
  ) -> (String, end: Int)? {
    var end = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + longestName)
    while end < limit, isAlphanumeric(page[end]) { end += 1 }
    if end < range.upperBound, page[end] == UInt8(ascii: ";") { end += 1 }
    while end - range.lowerBound >= 2 {
      let name = String(decoding: page[range.lowerBound..<end], as: UTF8.self)
      if let text = table[name] {
        if isAttribute, page[end - 1] != UInt8(ascii: ";"), end < range.upperBound,
          page[end] == UInt8(ascii: "=") || isAlphanumeric(page[end])
        {
          return nil
        }
        return (text, end)
      }
      // Names that need no semicolon have at most six letters.
      end = min(end - 1, range.lowerBound + longestOpenName)
    }
    return nil
  }

  private static let longestName = 32
  private static let longestOpenName = 6

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// What each name stands for, its semicolon included.
  static let table: [String: String] = {
    var table: [String: String] = [:]
    let bytes = UnsafeBufferPointer(
      start: htmlEntityTable.utf8Start, count: htmlEntityTable.utf8CodeUnitCount)
    for entry in bytes.split(separator: UInt8(ascii: " ")) {
      let parts = entry.split(separator: UInt8(ascii: ","))
      guard parts.count == 2 else { continue }
      var text = String.UnicodeScalarView()
      for code in parts[1].split(separator: UInt8(ascii: ".")) {
        let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16)
        if let scalar = value.flatMap(Unicode.Scalar.init) { text.append(scalar) }
      }
      table[String(decoding: parts[0], as: UTF8.self)] = String(text)
    }
    return table
  }()
}
