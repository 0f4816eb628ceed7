import Bitext
import Testing

@testable import Interchange

@Suite("Codes of XLIFF")
struct XLIFFCodesTests {
  @Test(arguments: [
    (#"a<x id="3"/>b"#, #"a<ph x="3">&lt;x id="3"/&gt;</ph>b"#),
    (
      #"<bx id="1" rid="7"/>a<ex id="2" rid="7"/>"#,
      #"<bpt i="7" x="7">&lt;bx id="1" rid="7"/&gt;</bpt>a<ept i="7">&lt;ex id="2" rid="7"/&gt;</ept>"#
    ),
    (
      #"<bpt id="1" ctype="bold">&lt;b&gt;</bpt>a<ept id="1">&lt;/b&gt;</ept>"#,
      #"<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>a<ept i="1">&lt;/b&gt;</ept>"#
    ),
    (
      #"a<it id="2" pos="close">&lt;/i&gt;</it>"#,
      #"a<it pos="end" x="2">&lt;/i&gt;</it>"#
    ),
    (#"<mrk mtype="term">a</mrk>"#, #"<hi type="term">a</hi>"#),
    (
      #"<ph id="x"><sub>b</sub>!</ph>a"#, #"<ph x="1"><sub>b</sub>!</ph>a"#
    ),
    (
      #"<sc id="s"/>a<ec startRef="s"/>"#,
      #"<bpt i="1" x="1">&lt;sc id="s"/&gt;</bpt>a<ept i="1">&lt;ec startRef="s"/&gt;</ept>"#
    ),
    (
      #"<bx id="1"/>a"#, #"<it pos="begin" x="1">&lt;bx id="1"/&gt;</it>a"#
    ),
  ])
  func `Codes become those of TMX`(_ xliff: String, _ tmx: String) {
    var codes = XLIFFCodes(hasBraces: false)
    #expect(codes.converted(SegmentContent(markup: xliff)).markup == tmx)
  }

  @Test func `A code has one number in the source and in its translation`() {
    var codes = XLIFFCodes(hasBraces: false)
    _ = codes.converted(SegmentContent(markup: #"<x id="a"/><x id="b"/>"#))
    let target = codes.converted(SegmentContent(markup: #"<x id="b"/><x id="a"/>"#))
    #expect(target.markup?.contains(#"^<ph x="2">"#) == false)
    #expect(target.markup?.hasPrefix(#"<ph x="2">"#) == true)
  }

  @Test func `Codes in braces are codes, where the tool writes them so`() {
    var codes = XLIFFCodes(hasBraces: true)
    let content = codes.converted(SegmentContent("a {1>b<1} {2} {x"))
    #expect(content.plain == "a b  {x")
    #expect(
      content.markup
        == #"a <bpt i="1" x="1">{1&gt;</bpt>b<ept i="1">&lt;1}</ept> <ph x="2">{2}</ph> {x"#)
  }
}
