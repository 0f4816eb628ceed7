import Testing

@testable import Interchange

@Suite("Text as a browser shows it")
struct HTMLTextTests {
  private func line(_ html: String) throws -> String {
    try articleLines("<p>\(html)</p>").joined(separator: "¶")
  }

  @Test(arguments: [
    ("&#151;&#x97;&#133;&#147;", "——…“"), ("&numero;&Mcy;", "№М"), ("&copy 2026", "© 2026"),
    ("&copyright", "©right"), ("&notit;", "¬it;"), ("R&D a&b &", "R&D a&b &"), ("&amp;lt;", "&lt;"),
    ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#; &#x; &#xZ;", "&#; &#x; &#xZ;"), ("&#1052&#1080", "Ми"), ("&unknown;", "&unknown;"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"), ("пар&shy;ламент", "парламент"), ("&AMP;&AMP", "&&"),
    ("a &lt b", "a < b"),
  ])
  func `Character references are those of the HTML Standard`(_ html: String, _ text: String) throws
  {
    #expect(try line(html) == text)
  }

  @Test func `The table of names is whole`() {
    let table = HTMLCharacterReference.table
    #expect(table.count == 2231)
    #expect(table.keys.count { !$0.hasSuffix(";") } == 106)
    #expect(table.values.allSatisfy { (1...2).contains($0.unicodeScalars.count) })
  }

  @Test(arguments: [
    "time", "b", "i", "a href=x", "span", "abbr", "mark", "data", "q", "cite", "code", "kbd", "sub",
    "sup", "font", "nobr", "label", "ins", "bdi", "o:p", "my-word", "u", "small", "ruby", "output",
  ])
  func `Phrasing elements never cut a sentence`(_ element: String) throws {
    let name = element.prefix { $0 != " " }
    #expect(try line("Встреча <\(element)>12 мая</\(name)> прошла.") == "Встреча 12 мая прошла.")
  }

  @Test(arguments: ["img src=a", "wbr", "input", "embed src=b"])
  func `Void phrasing elements do not either`(_ element: String) throws {
    #expect(try line("Встреча<\(element)>12<\(element) />.") == "Встреча12.")
  }

  @Test(arguments: [
    "p", "div", "h2", "li", "dd", "td", "section", "article", "blockquote", "figcaption", "center",
    "pre", "address", "summary", "legend", "caption",
  ])
  func `Blocks are lines`(_ element: String) throws {
    let lines = try articleLines("<div>Раз<\(element)>Два</\(element)>Три</div>")
    #expect(lines == ["Раз", "Два", "Три"])
  }

  @Test func `White space is one space, except where it counts`() throws {
    #expect(try line("  Раз \n\t два<br> три ") == "Раз два¶три")
    #expect(try articleLines("<pre>\nРаз\n  два\r\nтри</pre>") == ["Раз", "  два", "три"])
    #expect(
      try articleLines("<div style='white-space: pre-line'>Раз\nдва</div><p>три\nчетыре")
        == ["Раз", "два", "три четыре"])
    #expect(try line("Раз&nbsp; два") == "Раз\u{A0} два")
  }

  @Test func `Styles decide what is a block and what is seen`() throws {
    #expect(try line("Раз <span style='display:block'>два</span> три") == "Раз¶два¶три")
    #expect(try line("Раз <span style='display:none;display:inline'>два</span>") == "Раз два")
    #expect(try line("Раз <i style='display:none!important;display:inline'>два</i>") == "Раз")
    #expect(
      try line("<span style='visibility:hidden'>а<b style='visibility:visible'>б</b>в</span>")
        == "б")
    #expect(
      try line("Раз<span style='mso-hide:all'>два</span><i style='font-size:0'>3</i>") == "Раз")
  }
}
