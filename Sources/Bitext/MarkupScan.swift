/// One pass over the XML content of a segment, telling words from codes.
///
/// `bpt`, `ept`, `ph`, `it` and `ut` hold the native code of some file format, and the whole element is
/// one code, except for the text of a `sub` inside it, which is for translation (TMX 1.4b, section
/// 2.1.3). The tags of any other element (`hi`, XLIFF's `g` and `x`) are codes, its content is text.
struct MarkupScan {
  private(set) var plain = ""
  private(set) var matchable = ""
  private(set) var codes: [String] = []

  private static let nativeCodes: Set<Substring> = ["bpt", "ept", "ph", "it", "ut"]

  init(_ markup: String) {
    var open: [Substring] = []
    var rest = markup[...]
    var code = ""
    /// Text counts unless the innermost element that decides is a native code.
    func isInsideCode() -> Bool {
      guard let decider = open.last(where: { $0 == "sub" || Self.nativeCodes.contains($0) })
      else { return false }
      return decider != "sub"
    }
    func endCode(_ scan: inout MarkupScan) {
      guard !code.isEmpty else { return }
      scan.codes.append(code)
      scan.matchable.append("\u{FFFC}")
      code = ""
    }
    while !rest.isEmpty {
      guard rest.first == "<", let close = rest.firstIndex(of: ">") else {
        let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
        if isInsideCode() {
          code += rest[..<end]
        } else {
          let text = Self.unescaped(rest[..<end])
          plain += text
          matchable += text
        }
        rest = rest[end...]
        continue
      }
      let tag = rest[...close]
      let isClosing = tag.hasPrefix("</")
      let isEmptyElement = tag.hasSuffix("/>")
      let name = tag.dropFirst(isClosing ? 2 : 1).prefix {
        $0 != " " && $0 != ">" && $0 != "/" && !$0.isNewline && $0 != "\t"
      }
      if isClosing { _ = open.popLast() }
      code += tag
      if !isClosing && !isEmptyElement { open.append(name) }
      if !isInsideCode() { endCode(&self) }
      rest = rest[rest.index(after: close)...]
    }
    endCode(&self)
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = text
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let semicolon = rest.firstIndex(of: ";"),
        let character = reference(rest[rest.index(after: ampersand)..<semicolon])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: semicolon)...]
    }
    return result + rest
  }

  private static func reference(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
