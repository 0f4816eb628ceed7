/// Writes text such that Markdown takes none of it for marks.
struct MarkdownEscaping {
  static let marks = Set("\\`*_~[]<|&".utf8)

  /// Marks that are text where they stand, see ``MarkdownSkeleton``.
  let bare: Set<UInt8>
  /// Whether a line begins with the text.
  var isAtStart = false

  mutating func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    if isAtStart { result += startEscape(bytes) }
    isAtStart = false
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        result.append(0x20)
        continue
      }
      if needsEscape(byte, at: index, in: bytes) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func needsEscape(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    guard Self.marks.contains(byte), !bare.contains(byte) else { return false }
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    switch byte {
    case UInt8(ascii: "_"): return !(isLetter(before) && isLetter(after))
    case UInt8(ascii: "*"), UInt8(ascii: "~"): return before != 0x20 || after != 0x20
    case UInt8(ascii: "<"): return isLetter(after) || "/!?".utf8.contains(after)
    case UInt8(ascii: "&"):
      let name = bytes[(index + 1)...].prefix { isLetter($0) || $0 == UInt8(ascii: "#") }
      return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == 0x3B
    default: return true
    }
  }

  /// A backslash where the text begins as a heading, a list or a quotation does.
  private func startEscape(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first else { return [] }
    let second = bytes.count > 1 ? bytes[1] : 0x20
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return second == 0x20 ? [UInt8(ascii: "\\")] : []
    default: return []
    }
  }
}
