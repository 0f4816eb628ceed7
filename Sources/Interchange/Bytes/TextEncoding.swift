/// The encoding a text file is in, and how that was known.
struct TextEncoding: Equatable {
  enum Evidence {
    case byteOrderMark
    /// The pattern of zero bytes of UTF-16 without a mark.
    case zeroBytes
    /// The XML declaration.
    case declared
    /// The user said so.
    case given
    /// Nothing said otherwise.
    case assumed
  }

  /// As the file or the user spelt it; `UTF-8` by default.
  var name: String
  var evidence: Evidence
  /// The bytes of the mark, which are not text.
  var markLength = 0

  /// Whether the bytes can go to a UTF-8 parser as they are (ASCII is a part of UTF-8).
  var isUTF8: Bool {
    ["utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968"].contains(name.lowercased())
  }

  /// What the first bytes of a file say, without looking into any declaration.
  ///
  /// Marks as in the Unicode Standard, section 23.8. UTF-16 without one is told by its zero bytes:
  /// text with ASCII in it (markup, spaces, digits, line ends) has them on one side only.
  static func sniffed(_ head: some RandomAccessCollection<UInt8>) -> TextEncoding? {
    let first = Array(head.prefix(4))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      return TextEncoding(name: "UTF-8", evidence: .byteOrderMark, markLength: 3)
    }
    if first == [0xFF, 0xFE, 0, 0] {
      return TextEncoding(name: "UTF-32LE", evidence: .byteOrderMark, markLength: 4)
    }
    if first == [0, 0, 0xFE, 0xFF] {
      return TextEncoding(name: "UTF-32BE", evidence: .byteOrderMark, markLength: 4)
    }
    if first.starts(with: [0xFF, 0xFE]) {
      return TextEncoding(name: "UTF-16LE", evidence: .byteOrderMark, markLength: 2)
    }
    if first.starts(with: [0xFE, 0xFF]) {
      return TextEncoding(name: "UTF-16BE", evidence: .byteOrderMark, markLength: 2)
    }
    return unmarkedUTF16(head)
  }

  /// Judges the first 4 KiB: almost every pair has a high byte of ASCII, Cyrillic or general
  /// punctuation (0x00, 0x04, 0x20), and only high bytes are zero.
  private static func unmarkedUTF16(
    _ head: some RandomAccessCollection<UInt8>
  ) -> TextEncoding? {
    let bytes = Array(head.prefix(4096))
    let pairs = bytes.count / 2
    guard pairs >= 2, bytes.contains(0) else { return nil }
    for (side, name) in [(1, "UTF-16LE"), (0, "UTF-16BE")] {
      var plausible = 0
      var hasZeroLow = false
      for pair in 0..<pairs {
        let high = bytes[pair * 2 + side]
        let low = bytes[pair * 2 + 1 - side]
        hasZeroLow = hasZeroLow || low == 0
        let isText = high == 0 && (low >= 0x20 || isXMLSpace(low))
        if isText || high == 0x04 || high == 0x20 { plausible += 1 }
      }
      if !hasZeroLow, plausible * 10 >= pairs * 9 {
        return TextEncoding(name: name, evidence: .zeroBytes)
      }
    }
    return nil
  }

  /// The encoding an XML declaration names (XML 1.0, section 4.3.3), read from ASCII-compatible
  /// bytes.
  static func declared(_ head: ArraySlice<UInt8>) -> String? {
    let text = head.drop(while: isXMLSpace).prefix(512)
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = text.prefix { $0 != UInt8(ascii: ">") }
    guard let key = firstIndex(of: Array("encoding".utf8), in: declaration) else { return nil }
    let rest = declaration[(key + 8)...].drop {
      isXMLSpace($0) || $0 == UInt8(ascii: "=")
    }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  static func isXMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: pattern) }
  }
}
