import Testing

@testable import Bitext

@Suite struct SegmentContentTests {
  @Test(arguments: [
    ("Да", "Да", "Да", 0),
    ("a &amp; b &#x416;", "a & b Ж", "a & b Ж", 0),
    (#"<bpt i="1">{\b</bpt>Да<ept i="1">}</ept>"#, "Да", "\u{FFFC}Да\u{FFFC}", 2),
    (#"Нажмите <ph>%s</ph>."#, "Нажмите .", "Нажмите \u{FFFC}.", 1),
    (#"<hi type="b">Да</hi>!"#, "Да!", "\u{FFFC}Да\u{FFFC}!", 2),
    (#"A<ph x="1">img <sub>подпись</sub> end</ph>B"#, "AподписьB", "A\u{FFFC}подпись\u{FFFC}B", 2),
    (#"Строка<x id="1"/>ещё"#, "Строкаещё", "Строка\u{FFFC}ещё", 1),
  ])
  func tellsWordsFromCodes(
    _ markup: String, _ plain: String, _ matchable: String, _ codes: Int
  ) {
    let content = SegmentContent(markup: markup)
    #expect(content.plain == plain)
    #expect(content.matchable.text == matchable)
    #expect(content.matchable.codes.count == codes)
    #expect(content.markup == (codes == 0 ? nil : markup), "plain text needs no markup")
  }

  @Test(arguments: ["<ph/>", "<x id=\"1\"/>", "<bpt i=\"1\">b</bpt>", "<hi></hi>"])
  func aMarkAfterACodeIsText(_ code: String) {
    for mark in ["\u{301}", "\u{302}x", "\u{200D}", "\u{FE0F}"] {
      let content = SegmentContent(markup: "е\(code)\(mark)")
      #expect(Array(content.plain.unicodeScalars) == Array("е\(mark)".unicodeScalars))
    }
  }

  @Test(arguments: ["<bpt i=\"1\">", "<hi>", "<", "&", "<ph", "</ph>"])
  func whatIsNeverClosedIsReadOnce(_ part: String) {
    // A reader that looks back at each part would not come to an end here.
    let content = SegmentContent(markup: String(repeating: part, count: 200_000) + "конец")
    #expect(content.plain.hasSuffix("конец") || content.markup != nil)
  }
}
