import Bitext
import Interchange
import Linguistics
import Testing

@Suite("Reading TMX")
struct TMXReaderTests {
  @Test func `Attributes, properties and notes keep their order at every level`() {
    let file = read(
      tmx(
        """
        <tu tuid="7" changedate="20240101T000000Z"><note>n1</note><prop type="b">1</prop>\
        <prop type="a" xml:lang="en">2</prop><tuv xml:lang="ru" creationid="me">\
        <prop type="p">3</prop><seg>Да</seg></tuv><tuv lang="EN-us"><seg>Yes</seg></tuv></tu>
        """))
    #expect(file.error == nil)
    let unit = file.units[0]
    #expect(
      unit.attributes == [Attribute("tuid", "7"), Attribute("changedate", "20240101T000000Z")])
    #expect(
      unit.annotations == [
        .note("n1"), .property("b", "1"),
        Annotation(
          kind: .property, attributes: [Attribute("type", "a"), Attribute("xml:lang", "en")],
          value: "2"),
      ])
    #expect(unit.variants[0].attributes == [Attribute("creationid", "me")])
    #expect(unit.variants[0].annotations == [.property("p", "3")])
    #expect(unit.variants.map(\.language.literal) == ["ru", "EN-us"])
    #expect(file.lines == [3])
  }

  @Test func `The header comes first, with its encoding maps as XML`() {
    let file = read(
      tmx(
        tu("Да", "Yes"),
        header: """
          <header srclang="ru" o-tmf="x" creationtool="c" creationtoolversion="1" datatype="d" \
          segtype="block" adminlang="en"><prop type="p">v</prop><ude name="u" base="b">\
          <map unicode="#xF8FF" code="#xF0"></map></ude></header>
          """))
    #expect(file.headers.count == 1)
    #expect(file.headers[0].version == "1.4")
    #expect(file.headers[0].attributes.first == Attribute("srclang", "ru"))
    #expect(
      file.headers[0].annotations[1]
        == Annotation(
          kind: .encoding, attributes: [Attribute("name", "u"), Attribute("base", "b")],
          value: "<map unicode=\"#xF8FF\" code=\"#xF0\"/>"))
  }

  @Test(arguments: [
    (
      "a <bpt i='1' x=\"2\">&lt;b&gt;</bpt>b<ept i='1'/> c",
      "a <bpt i=\"1\" x=\"2\">&lt;b&gt;</bpt>b<ept i=\"1\"/> c"
    ),
    ("R&amp;D <ph></ph>", "R&amp;D <ph/>"),
    ("<hi type=\"t\">x<!-- gone --></hi><![CDATA[<&>]]>", "<hi type=\"t\">x</hi>&lt;&amp;&gt;"),
    ("<ph x='&quot;&#10;&gt;'/>", "<ph x=\"&quot;&#10;&gt;\"/>"),
    ("<g id='1'><sub>s</sub></g>", "<g id=\"1\"><sub>s</sub></g>"),
    ("<n:t xmlns:n='u' n:a='1'><n:v/></n:t>", "<n:t xmlns:n=\"u\" n:a=\"1\"><n:v/></n:t>"),
  ])
  func `Inline markup is kept, spelt in one way`(content: String, markup: String) {
    let file = read(tmx(tu(content, "x")))
    #expect(file.error == nil)
    #expect(file.units[0].variants[0].content.markup == markup)
  }

  @Test func `A namespace declared on the root travels with the markup and attributes that use it`()
  {
    let file = read(
      tmx(
        "<tu><tuv xml:lang='ru' k:s='1'><seg><k:x/></seg></tuv></tu>",
        root: "<tmx version='1.4' xmlns='http://www.lisa.org/tmx14' xmlns:k='urn:k'>"))
    let variant = file.units[0].variants[0]
    #expect(variant.attributes == [Attribute("xmlns:k", "urn:k"), Attribute("k:s", "1")])
    #expect(variant.content.markup == "<k:x xmlns:k=\"urn:k\"/>")
  }

  @Test func `White space and line ends of a segment stay`() {
    let file = read(tmx(tu("  a\n\tb  ", "c&#13;d\r\ne")))
    #expect(file.units[0].variants[0].content.plain == "  a\n\tb  ")
    #expect(file.units[0].variants[1].content.plain == "c\rd\ne")
  }

  @Test func `A segment longer than any buffer is read whole`() {
    let long = String(repeating: "Слово &amp; дело. ", count: 20_000)
    let file = read(tmx(tu(long, "x")))
    #expect(
      file.units[0].variants[0].content.plain
        == long.replacing("&amp;", with: "&"))
  }

  @Test func `A variant without a segment is left out and reported with its line`() {
    let file = read(tmx("<tu>\n<tuv xml:lang='ru'/>\n<tuv xml:lang='en'><seg>Hi</seg></tuv></tu>"))
    #expect(file.units[0].variants.map(\.content.plain) == ["Hi"])
    #expect(file.notices.map(\.kind) == [.variantWithoutSegment(language: "ru")])
    #expect(file.notices[0].line == 4)
  }

  @Test func `What stands in odd places is read and reported once a kind`() {
    let unit = "<tu><tuv xml:lang='ru'><seg>Да</seg><prop type='p'>v</prop></tuv></tu>"
    let file = read(tmx(unit + unit))
    #expect(file.units.allSatisfy { $0.variants[0].annotations == [.property("p", "v")] })
    #expect(file.notices.map(\.kind) == [.annotationAfterSegment])
    #expect(file.summary.notices == ["property-after-segment": 2])
  }

  @Test func `Codes that do not pair up are kept and reported`() {
    let file = read(tmx(tu("<bpt i=\"1\"/>а<ept i=\"2\"/>", "b")))
    #expect(file.units.count == 1)
    #expect(file.notices.map(\.kind) == [.unpairedCodes])
  }

  @Test func `Strict reading makes an error of a notice`() {
    let file = read(tmx("<tu><tuv><seg>x</seg></tuv></tu>"), options: .init(isStrict: true))
    #expect(file.error?.line == 3)
    #expect(file.units.isEmpty)
  }

  @Test func `An empty file has no units and says so`() {
    for text in ["", "\n  \n"] {
      let file = read(text)
      #expect(file.error == nil)
      #expect(file.notices.map(\.kind) == [.emptyFile])
    }
  }

  @Test func `Empty segments are kept and counted`() {
    let file = read(tmx(tu("", "x")))
    #expect(file.units[0].variants.count == 2)
    #expect(file.summary.emptySegments == 1)
  }

  @Test func `A document type declaration is never fetched`() {
    let file = read(
      "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:9/tmx14.dtd\">" + tmx(tu("а", "b")).dropFirst(22))
    #expect(file.error == nil)
    #expect(file.units.count == 1)
  }
}
