import Testing

@testable import Interchange

/// Bytes are told eight at a time: what needs a reference or is left out must be seen wherever it
/// stands among them.
@Suite struct XMLEscapingTests {
  private func escaped(_ text: String, as place: XMLPlace) -> (text: String, removed: Int) {
    var bytes: [UInt8] = []
    var text = text
    let removed = text.withUTF8 { appendXML($0, as: place, to: &bytes) }
    return (String(decoding: bytes, as: UTF8.self), removed)
  }

  /// What it becomes in content and in an attribute.
  private static let characters: [(String, content: String, attribute: String)] = [
    ("<", "&lt;", "&lt;"), (">", "&gt;", "&gt;"), ("&", "&amp;", "&amp;"),
    ("\"", "\"", "&quot;"), ("\r", "&#13;", "&#13;"), ("\t", "\t", "&#9;"), ("\n", "\n", "&#10;"),
    ("\u{0}", "", ""), ("\u{1F}", "", ""), ("\u{FFFE}", "", ""), ("\u{FFFF}", "", ""),
  ]

  @Test(arguments: 0...40)
  func eachIsSeenWhereverItStands(_ place: Int) {
    for (character, content, attribute) in Self.characters {
      for letter in ["a", "ж"] {
        let before = String(repeating: letter, count: place)
        let after = String(repeating: letter, count: 40 - place)
        let text = before + character + after
        let inContent = escaped(text, as: .content)
        #expect(inContent.text == before + content + after)
        #expect(inContent.removed == (content.isEmpty ? 1 : 0))
        #expect(escaped(text, as: .attribute).text == before + attribute + after)
        let isLegal = !content.isEmpty
        #expect(escaped(text, as: .markup).text == before + (isLegal ? character : "") + after)
      }
    }
  }

  /// Those of ASCII that need nothing, their neighbours, and others that begin as U+FFFE does.
  @Test func othersStayAsTheyAre() {
    let ascii = String(String.UnicodeScalarView((0x20..<0x80).compactMap(Unicode.Scalar.init)))
      .filter { !"<>&\"".contains($0) }
    for text in [ascii, "\u{FFFD}\u{FEFF}\u{F000}" + ascii, String(ascii.reversed())] {
      for place in [XMLPlace.content, .attribute, .markup] {
        let result = escaped(text, as: place)
        #expect(result.text == text)
        #expect(result.removed == 0)
      }
    }
  }
}
