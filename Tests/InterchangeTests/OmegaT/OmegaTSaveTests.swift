import Bitext
import Linguistics
import Testing

@testable import Interchange

@Suite struct OmegaTSaveTests {
  private func save(_ units: String, ending: String = "</body></tmx>") throws -> OmegaTSave {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx11.dtd">
      <tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" \
      datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="ru"/><body>
      \(units)\(ending)
      """
    return try OmegaTSave(
      Array(text.utf8), name: "project_save.tmx", from: LanguageTag("ru"),
      into: LanguageTag("en"))
  }

  private static let signed = """
    <tu><tuv lang="RU-RU"><seg>Стороны &lt;g1&gt;обсудили&lt;/g1&gt; всё.</seg></tuv>
    <tuv lang="EN-US" changeid="me" changedate="20260501T100000Z"><seg>The sides \
    &lt;g1&gt;discussed&lt;/g1&gt; all.</seg></tuv></tu>
    """

  @Test func `Tags are codes in the unit, and tags where OmegaT is asked`() throws {
    let entry = try #require(try save(Self.signed).entries.first)
    #expect(entry.source == "Стороны <g1>обсудили</g1> всё.")
    #expect(entry.isSigned && !entry.isFilledIn && entry.stated == nil)
    let content = entry.unit.variants[entry.targetIndex].content
    #expect(content.plain == "The sides discussed all.")
    #expect(CodedText(content).tagged == "The sides <g1>discussed</g1> all.")
  }

  @Test func `What OmegaT filled in is told from what a person confirmed`() throws {
    let found = try save(
      """
      <tu><tuv lang="ru"><seg>Да.</seg></tuv><tuv lang="en"><seg>Yes.</seg></tuv></tu>
      <tu><prop type="x-auto">auto</prop><tuv lang="ru"><seg>Нет.</seg></tuv>
      <tuv lang="en" changeid="tm"><seg>No.</seg></tuv></tu>
      """
    ).entries
    #expect(found.map(\.isSigned) == [false, true])
    #expect(found.map(\.isFilledIn) == [false, true])
  }

  @Test func `A translation of one place says what stands beside it`() throws {
    let found = try save(
      """
      <tu><prop type="file">a.txt</prop><prop type="prev">Раньше.</prop>
      <prop type="next">&lt;g1&gt;Позже&lt;/g1&gt;.</prop><tuv lang="ru"><seg>Да.</seg></tuv>
      <tuv lang="en" changeid="me"><seg>Yes.</seg></tuv></tu>
      """
    ).entries
    #expect(found.first?.stated?.previous?.plain == "Раньше.")
    #expect(found.first?.stated?.next?.plain == "Позже.")
  }

  @Test func `Notes without a translation, other languages and blanks are left out`() throws {
    let found = try save(
      """
      <tu><note>later</note><tuv lang="ru"><seg>Да.</seg></tuv></tu>
      <tu><tuv lang="ru"><seg>Да.</seg></tuv><tuv lang="kk"><seg>Иә.</seg></tuv></tu>
      <tu><tuv lang="ru"><seg>Да.</seg></tuv><tuv lang="en"><seg> </seg></tuv></tu>
      """
    ).entries
    #expect(found.isEmpty)
  }

  @Test func `A file that is not complete is an error, however much of it there is`() throws {
    let whole = Self.signed
    #expect(throws: InterchangeError.self) { try save(whole, ending: "") }
    #expect(throws: InterchangeError.self) { try save(whole, ending: "</body>") }
    for count in stride(from: 0, to: whole.count, by: 17) {
      #expect(throws: InterchangeError.self) { try save(String(whole.prefix(count)), ending: "") }
    }
    #expect(throws: InterchangeError.self) {
      try OmegaTSave([], name: "x", from: LanguageTag("ru"), into: LanguageTag("en"))
    }
  }
}

@Suite struct TaggedTextTests {
  @Test(arguments: [
    "Ничего особого: 3 < 5.", "<g1>всё</g1>", "а<x1/>б<g2>в</g2>", "<g1><g2>а</g2></g1><x3/>",
  ])
  func `Tags are read and written alike`(_ text: String) {
    let coded = CodedText(tagged: text)
    #expect(coded.tagged == text)
    #expect(coded.hasCodes == (text.contains("/>") || text.contains("</")))
  }

  @Test(arguments: ["<g1>половина", "половина</g1>", "<t0/>", "<b>жирно</b>", "<g1/>", "<x2>"])
  func `Anything else is words`(_ text: String) {
    let coded = CodedText(tagged: text)
    #expect(!coded.hasCodes)
    #expect(coded.plain == text)
  }
}
