import Bitext
import Testing

@testable import Interchange

@Suite("Text with codes")
struct CodedTextTests {
  /// `<g1>` and the like as codes.
  private func coded(_ tagged: String, like source: String? = nil) -> CodedText {
    CodedText(tagged: tagged, like: source.map { coded($0) } ?? everything)
  }

  /// A source with pairs 1 to 3, lone codes 4 and 5, and the halves 6 and 7 of others' pairs.
  private let everything: CodedText = {
    var text = CodedText()
    for number in 1...3 {
      text.append(CodedText.Code(number, .opening, kind: .bold, native: "<b>"))
      text.append(CodedText.Code(number, .closing, native: "</b>"))
    }
    for number in 4...5 { text.append(CodedText.Code(number, .single, kind: .note)) }
    text.append(CodedText.Code(6, .closing, isIsolated: true, native: "</i>"))
    text.append(CodedText.Code(7, .opening, isIsolated: true, kind: .italic, native: "<i>"))
    return text
  }()

  @Test(arguments: [
    "без кодов & <b>", "<g1>жирный</g1> текст", "a<x4/>b<x6/>c<x7/>", "<g1>a<g2>b</g2></g1>",
  ])
  func `TMX holds the same codes, and so do tags in plain text`(_ tagged: String) {
    let text = coded(tagged)
    #expect(CodedText(text.content) == text)
    #expect(text.tagged == tagged)
    #expect(text.content.plain == text.plain)
  }

  @Test(arguments: ["<g1>\u{301}a</g1>\u{302}", "a<g1>b</g1>\u{FE0F}c"])
  func `A combining mark behind a tag is text`(_ tagged: String) {
    let scalars = Array(tagged.unicodeScalars)
    for text in [coded(tagged), CodedText(tagged: tagged)] {
      #expect(text.codes.map(\.number) == [1, 1])
      #expect(Array(text.tagged.unicodeScalars) == scalars)
      #expect(Array(CodedText(text.content).tagged.unicodeScalars) == scalars)
    }
  }

  @Test func `Only tags of the source's codes are tags`() {
    let text = CodedText(tagged: "<g1>a</g1> <g9> <b1> <x4/>", like: coded("<g1>x</g1>"))
    #expect(text.codes.map(\.number) == [1, 1, 1])
    #expect(text.plain == "a <g9>  <x4/>")
  }

  @Test(arguments: [
    // In any order, and around other words.
    ("a<x4/> <g1>b</g1>", "<g1>б</g1> а<x4/>", "<g1>б</g1> а<x4/>", 0),
    // A look is lost with its code, a note is not.
    ("a<x4/> <g1>b</g1>", "а б", "а б<x4/>", 2),
    // What opens without an end ends with the text; what ends without a beginning is none.
    ("<g1>a</g1>", "<g1>а", "<g1>а</g1>", 0), ("<g1>a</g1>", "а</g1>", "а", 2),
    // Overlapping pairs nest.
    (
      "<g1>a</g1><g2>b</g2>", "<g1>а<g2>б</g1>в</g2>", "<g1>а<g2>б</g2></g1><g2>в</g2>", 0
    ),
    // A look may be there twice, a note only once.
    ("<g1>a</g1>", "<g1>а</g1> <g1>б</g1>", "<g1>а</g1> <g1>б</g1>", 0),
    ("a<x4/>", "а<x4/>б<x4/>", "а<x4/>б", 1),
    // The end of another segment's pair goes before the text, the beginning of one behind it.
    ("a<x6/>b<x7/>c", "абв", "<x6/>абв<x7/>", 2),
  ])
  func `A translation is given the codes its document needs`(
    _ source: String, _ target: String, _ expected: String, _ changes: Int
  ) {
    let fitted = coded(target).fitted(to: coded(source))
    #expect(fitted.text.tagged == expected)
    #expect(fitted.missing.count + fitted.foreign.count == changes)
    #expect(fitted.text.fitted(to: coded(source)).text == fitted.text, "it fits now")
  }

  @Test(arguments: [
    ("<g1>a</g1> b", "<g2>a</g2> c", "в <g1>а</g1>", "в <g2>а</g2>"),
    ("a<x4/>", "b<x5/>", "<x4/>а", "<x5/>а"),
    // The translation lacks one, or has one more; the segment has others.
    ("<g1>a</g1>", "<g1>a</g1>", "а", nil), ("a", "<g1>a</g1>", "а", nil),
    ("<g1>a</g1>", "a", "<g1>а</g1>", nil), ("<g1>a</g1>", "a<x4/>", "<g1>а</g1>", nil),
    ("a", "b", "<g1>а</g1>", nil),
  ])
  func `Codes are exchanged where each has its counterpart`(
    _ stored: String, _ segment: String, _ translation: String, _ expected: String?
  ) {
    let exchange = CodeExchange(from: coded(stored), to: coded(segment))
    #expect(exchange?.exchanged(coded(translation))?.tagged == expected)
  }

  @Test func `Kinds of codes must be the same where both are known`() {
    let bold = coded("<g1>a</g1>")
    let link = bold.mapCodes {
      CodedText.Code($0.number, $0.side, kind: $0.kind == nil ? nil : .link)
    }
    let unknown = bold.mapCodes { CodedText.Code($0.number, $0.side) }
    #expect(CodeExchange(from: link, to: bold) == nil)
    #expect(CodeExchange(from: unknown, to: bold) != nil)
  }

  @Test func `XLIFF has them as its elements and gives them back`() {
    let text = coded("<g1>a & b</g1><x4/>c<x6/>d<x7/>e")
    let old = XLIFFInline(.v12).markup(text)
    #expect(
      old == """
        <g id="1" ctype="bold">a &amp; b</g><x id="4" ctype="x-note"/>c\
        <it id="6" pos="close">&lt;/i&gt;</it>d<it id="7" pos="open" ctype="italic">&lt;i&gt;</it>e
        """)
    let inline = XLIFFInline(.v21, source: text)
    let new = inline.markup(text)
    #expect(
      new == """
        <pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2">a &amp; b</pc>\
        <ph id="4" type="other"/>c<ec id="6" isolated="yes" dataRef="d3"/>d\
        <sc id="7" isolated="yes" type="fmt" subType="xlf:i" dataRef="d4"/>e
        """)
    #expect(inline.originals.map(\.text) == ["<b>", "</b>", "</i>", "<i>"])
    for markup in [old, new] {
      var codes = XLIFFCodes(hasBraces: false)
      let back = CodedText(codes.converted(SegmentContent(markup: markup)))
      #expect(back.fitted(to: text).text.tagged == text.tagged)
      #expect(back.fitted(to: text).isWhole)
    }
  }
}
