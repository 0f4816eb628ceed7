import CLibXML2

/// Turns text that is nearly XML into text that a parser takes, where only characters are wrong.
///
/// - Bytes that are not UTF-8 become U+FFFD.
/// - Characters that XML 1.0 does not allow (production 2) are removed, raw or as references.
/// - A pair of surrogate references becomes its character.
/// - HTML's names of characters become the characters.
/// - An `&` or `<` that begins nothing is escaped.
struct XMLRepair {
  /// How many repairs were made.
  private(set) var count = 0
  /// Lines before the first.
  private(set) var linesBefore = 0
  /// Whether so much of the text is no UTF-8 that it must be in another encoding.
  private(set) var isLargelyMalformed = false

  private var output: [UInt8] = []

  mutating func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(bytes)
    if String(validating: text, as: UTF8.self) == nil {
      let high = text.count { $0 >= 0x80 }
      let decoded = String(decoding: text, as: UTF8.self)
      let replaced = decoded.unicodeScalars.count { $0 == "\u{FFFD}" }
      isLargelyMalformed = replaced * 4 > high
      text = Array(decoded.utf8)
      note(at: 0, in: text)
    }
    output.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "&"): index = reference(text, at: index)
      case UInt8(ascii: "<"): index = markup(text, at: index)
      case 0x09, 0x0A, 0x0D, 0x20...0xEE, 0xF0...:
        output.append(text[index])
        index += 1
      case 0xEF where !Self.isNoncharacter(text, at: index):
        output.append(text[index])
        index += 1
      case let byte:
        note(at: index, in: text)
        index += byte == 0xEF ? 3 : 1
      }
    }
    return output
  }

  private mutating func note(at index: Int, in text: [UInt8]) {
    if count == 0 { linesBefore = text[..<index].count { $0 == 0x0A } }
    count += 1
  }

  /// U+FFFE and U+FFFF.
  private static func isNoncharacter(_ text: [UInt8], at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  /// Copies what a `<` begins, or escapes it.
  private mutating func markup(_ text: [UInt8], at index: Int) -> Int {
    let opening = Array("<![CDATA[".utf8)
    if text[index...].starts(with: opening) {
      var end = index + opening.count
      while end < text.count, !text[end...].starts(with: Array("]]>".utf8)) { end += 1 }
      output += text[index..<end].filter { $0 >= 0x20 || TextEncoding.isXMLSpace($0) }
      return end
    }
    let next = index + 1 < text.count ? text[index + 1] : 0
    let isTag =
      next >= 0x80 || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A)
      || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || next == UInt8(ascii: "_")
    if isTag {
      output.append(text[index])
    } else {
      note(at: index, in: text)
      output.append(contentsOf: "&lt;".utf8)
    }
    return index + 1
  }

  private mutating func reference(_ text: [UInt8], at index: Int) -> Int {
    guard let (name, end) = Self.name(text, at: index) else {
      note(at: index, in: text)
      output.append(contentsOf: "&amp;".utf8)
      return index + 1
    }
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      output += text[index..<end]
      return end
    }
    guard let value = Self.value(of: name) else {
      note(at: index, in: text)
      output.append(contentsOf: "&amp;".utf8)
      return index + 1
    }
    if let scalar = Unicode.Scalar(value), XMLCharacter.isLegal(scalar) {
      if name.first == "#" {
        output += text[index..<end]
      } else {
        note(at: index, in: text)
        output.append(contentsOf: String(Character(scalar)).utf8)
      }
      return end
    }
    note(at: index, in: text)
    if 0xD800..<0xDC00 ~= value, let (second, after) = Self.name(text, at: end),
      let low = Self.value(of: second), 0xDC00..<0xE000 ~= low,
      let joined = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    {
      output.append(contentsOf: String(Character(joined)).utf8)
      return after
    }
    return end
  }

  /// What stands between an `&` at `index` and its semicolon, and where it ends.
  private static func name(_ text: [UInt8], at index: Int) -> (String, end: Int)? {
    guard index < text.count, text[index] == UInt8(ascii: "&") else { return nil }
    let name = text[(index + 1)...].prefix(12).prefix {
      $0 == UInt8(ascii: "#") || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20
    }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
  }

  private static func value(of name: String) -> UInt32? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16) }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()) }
    return htmlEntityLookup(name)?.pointee.value
  }
}
