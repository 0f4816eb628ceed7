/// One pass over the XML content of a segment, telling words from codes.
///
/// `bpt`, `ept`, `ph`, `it` and `ut` hold the native code of some file format, and the whole element is
/// one code, except for the text of a `sub` inside it, which is for translation (TMX 1.4b, section
/// 2.1.3). The tags of any other element (`hi`, XLIFF's `g` and `x`) are codes, its content is text.
///
/// It goes by bytes: a combining mark after a tag is text, though Swift would join it with the
/// tag's `>` into one Character. O(bytes), whatever is nested and left open.
struct MarkupScan {
  private(set) var plain = ""
  private(set) var matchable = ""
  private(set) var codes: [String] = []

  private static let nativeCodes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]

  /// For each open element whether text directly in it is part of a code.
  private var isCode: [Bool] = []
  /// The code that is being read.
  private var code: [UInt8] = []

  private var isInsideCode: Bool { isCode.last ?? false }

  init(_ markup: String) {
    let bytes = Array(markup.utf8)
    // Behind it there is no tag, so that `<` without end are not looked through again and again.
    let lastTagEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index < lastTagEnd,
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        readTag(bytes[index...end])
        index = end + 1
      } else {
        let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        readText(bytes[index..<end])
        index = end
      }
    }
    endCode()
  }

  private mutating func readTag(_ tag: ArraySlice<UInt8>) {
    let isClosing = tag.dropFirst().first == UInt8(ascii: "/")
    let isEmptyElement = tag.dropLast().last == UInt8(ascii: "/")
    if isClosing { _ = isCode.popLast() }
    code += tag
    if !isClosing && !isEmptyElement {
      let name = tag.dropFirst().prefix { !Self.endsName($0) }
      isCode.append(isCode(String(decoding: name, as: UTF8.self)))
    }
    if !isInsideCode { endCode() }
  }

  /// Whether the text of an element is part of a code: its own name says so, or what it stands in.
  private func isCode(_ name: String) -> Bool {
    name == "sub" ? false : Self.nativeCodes.contains(name) || isInsideCode
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ">"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private mutating func readText(_ text: ArraySlice<UInt8>) {
    if isInsideCode {
      code += text
    } else {
      let text = String(decoding: Self.unescaped(text), as: UTF8.self)
      plain += text
      matchable += text
    }
  }

  private mutating func endCode() {
    guard !code.isEmpty else { return }
    codes.append(String(decoding: code, as: UTF8.self))
    matchable.unicodeScalars.append("\u{FFFC}")
    code.removeAll(keepingCapacity: true)
  }
}

extension MarkupScan {
  /// A reference is no longer than this, its zeros included.
  private static let longestReference = 32

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "&"),
        let end = text[index...].prefix(longestReference).firstIndex(of: UInt8(ascii: ";")),
        let character = reference(String(decoding: text[(index + 1)..<end], as: UTF8.self))
      {
        result += String(character).utf8
        index = end + 1
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func reference(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.utf8.first == UInt8(ascii: "#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
