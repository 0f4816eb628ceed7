/// Tells a web page, or a piece of one, from plain text by how it begins.
enum HTMLSignature {
  enum Kind { case page, otherXML, none }

  /// A page begins with a document type, a comment or the tag of an element; anything may stand
  /// before `<html>` on a line of its own.
  static func kind(of head: ArraySlice<UInt8>) -> Kind {
    let text = head.drop(while: HTMLTokenizer.isSpace)
    if starts(text, "<?xml") { return holdsPage(text) ? .page : .otherXML }
    if starts(text, "<!doctype") {
      return starts(text.dropFirst(9).drop(while: HTMLTokenizer.isSpace), "html")
        ? .page : .otherXML
    }
    if starts(text, "<!--") || starts(text, "<![") { return .page }
    if text.first == UInt8(ascii: "<") {
      let name = text.dropFirst().prefix {
        !HTMLTokenizer.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      if isElement(name) { return .page }
      if starts(text, "<?") { return holdsPage(text) ? .page : .none }
    }
    return beginsLine(text) ? .page : .none
  }

  /// An element of HTML, a custom one (`my-box`), or one of Word's that stand in pages (`o:p`).
  private static func isElement(_ name: ArraySlice<UInt8>) -> Bool {
    if HTMLElement.named(HTMLElement.hash(of: name)) != nil { return true }
    let name = String(decoding: name.lazy.map(asciiLowercased), as: UTF8.self)
    guard let first = name.first, first.isASCII, first.isLetter else { return false }
    let isCustom = name.contains("-") && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isCustom || otherNames.contains(name) || name.hasPrefix("o:") || name.hasPrefix("w:")
  }

  private static let otherNames: Set<String> = [
    "abbr", "acronym", "amp-img", "bdi", "bdo", "blink", "cite", "data", "del", "dfn", "ins", "kbd",
    "label", "map", "mark", "picture", "q", "samp", "slot", "time",
  ]

  private static func holdsPage(_ head: ArraySlice<UInt8>) -> Bool {
    head.indices.contains { at in
      head[at] == UInt8(ascii: "<")
        && (starts(head[at...], "<html") || starts(head[at...], "<!doctype html"))
    }
  }

  /// Whether a line begins the page after something else, such as a server's warning.
  private static func beginsLine(_ head: ArraySlice<UInt8>) -> Bool {
    head.indices.dropLast().contains { at in
      head[at] == 0x0A
        && (starts(head[(at + 1)...], "<!doctype html") || starts(head[(at + 1)...], "<html"))
    }
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ words: StaticString) -> Bool {
    let count = words.utf8CodeUnitCount
    return bytes.count >= count
      && bytes.prefix(count).lazy.map(asciiLowercased).elementsEqual(
        UnsafeBufferPointer(start: words.utf8Start, count: count))
  }
}
