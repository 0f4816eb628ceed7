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
}
