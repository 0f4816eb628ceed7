import Testing

@testable import Interchange

@Suite("Word documents there and back")
struct DocxDocumentTests {
  private func document(_ body: String, parts: [String: String] = [:]) throws -> Translating {
    try Translating(ArchiveSamples.docx(body, parts: parts))
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
  }

  private func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

  /// A part of a written document.
  private func part(_ name: String = "word/document.xml", of bytes: [UInt8]) throws -> String {
    let archive = try ArchiveReader(PeekedSource(MemoryByteSource(bytes, name: "a")), kind: .zip)
    while let found = try archive.next() {
      if found == name {
        return String(decoding: try archive.source(named: name).readAll(), as: UTF8.self)
      }
    }
    return ""
  }

  /// What stands in the body of the document with these translations.
  private func translated(
    _ body: String, _ translations: [(String, String)]
  ) throws -> String {
    let whole = try part(of: document(body).written(translations).bytes)
    let start = try #require(whole.firstRange(of: "<w:body>")).upperBound
    return String(
      whole[start...].prefix(while: { _ in true }).dropLast("</w:body></w:document>".count))
  }

  private func new(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static let field = """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>
    """
  private static let fieldEnd = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

  @Test func `Runs that look alike are one text without codes`() throws {
    let body = paragraph(
      run("Де", "<w:lang w:val='ru-RU'/>") + "<w:proofErr w:type='spellStart'/>"
        + run("легация", "<w:lang w:val='en-US'/><w:noProof/><w:bCs/>")
        + "<w:r w:rsidR='1'><w:rPr><w:spacing w:val='-2'/></w:rPr><w:t> здесь.</w:t></w:r>")
    #expect(try document(body).tagged("Делегация здесь.") == "Делегация здесь.")
    #expect(
      try translated(body, [("Делегация здесь.", "Осында & бар.")])
        == paragraph(new("Осында &amp; бар.", "<w:lang w:val=\"kk-KZ\"/>")))
  }

  @Test func `Looks with one short name stay apart`() throws {
    let red = "<w:color w:val='FF0000'/>"
    let large = "<w:sz w:val='40'/>"
    let body = paragraph(run("Слова ", red) + run("разного ", large) + run("вида, обычные."))
    let segment = "Слова разного вида, обычные."
    #expect(try document(body).tagged(segment) == "<g1>Слова </g1><g2>разного </g2>вида, обычные.")
    #expect(
      try translated(body, [(segment, "<g1>A </g1><g2>b </g2>c.")])
        == paragraph(new("A ", red) + new("b ", large) + new("c.")))
  }

  @Test func `Hidden text stays hidden beside a translation`() throws {
    let hidden = run("тайно ", "<w:vanish/>")
    let body = paragraph(run("Слово ") + hidden + run("видно."))
    #expect(try document(body).tagged("Слово видно.") == "Слово видно.")
    #expect(try translated(body, [("Слово видно.", "Seen.")]) == paragraph(new("Seen.") + hidden))
  }

  @Test func `Text that runs from right to left stays so`() throws {
    let body = paragraph(run("Он сказал ") + run("سلام", "<w:rtl/>") + run(" и ушёл."))
    #expect(
      try translated(body, [("Он сказал سلام и ушёл.", "He said <g1>سلام</g1>.")])
        == paragraph(new("He said ") + new("سلام", "<w:rtl/>") + new(".")))
  }

  @Test func `What looks otherwise is a code, whichever is the more`() throws {
    let body = paragraph(run("Да ") + run("нет", "<w:b/>") + run(" да."))
    #expect(try document(body).tagged("Да нет да.") == "Да <g1>нет</g1> да.")
    #expect(try document(body).codes("Да нет да.").first?.kind == .bold)
    #expect(
      try translated(body, [("Да нет да.", "<g1>жоқ</g1> иә")])
        == paragraph(new("жоқ", "<w:b/>") + new(" иә")))
    let bold = paragraph(run("Заголовок ", "<w:b/>") + run("в") + run(" тексте", "<w:b/>"))
    #expect(try document(bold).tagged("Заголовок в тексте") == "Заголовок <g1>в</g1> тексте")
    #expect(
      try translated(bold, [("Заголовок в тексте", "Тақырып")])
        == paragraph(new("Тақырып", "<w:b/>")))
  }

  @Test func `Sentences of one run are cut, and the others stay as they were`() throws {
    let body = paragraph(
      "<w:r w:rsidR='7'><w:rPr><w:i/></w:rPr><w:t>Раз. Два. Три.</w:t></w:r>")
    #expect(
      try translated(body, [("Два.", "Екі.")])
        == paragraph(
          """
          <w:r w:rsidR='7'><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Раз. </w:t></w:r>\
          \(new("Екі.", "<w:i/>"))\
          <w:r w:rsidR='7'><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> Три.</w:t></w:r>
          """))
    let all = try translated(body, [("Раз.", "Бір."), ("Два.", "Екі."), ("Три.", "Үш.")])
    #expect(try document(all).document.article.text == "Бір. Екі. Үш.\n")
  }

  @Test func `Links, notes, pictures and fields come along`() throws {
    let body = paragraph(
      run("На ") + "<w:hyperlink r:id='r1'>" + run("сайте", "<w:u w:val='single'/>")
        + "</w:hyperlink><w:r><w:footnoteReference w:id='1'/></w:r>" + run(" есть ")
        + "<w:r><w:drawing/></w:r>" + run(" стр. ") + Self.field + run("5") + Self.fieldEnd
        + run("."))
    let text = try document(body)
    #expect(
      try text.tagged("На сайте есть  стр. 5.")
        == "На <g1>сайте</g1><x2/> есть <x3/> стр. <g4>5</g4>.")
    #expect(
      try text.codes("На сайте есть  стр. 5.").compactMap(\.kind) == [.link, .note, .image, .field])
    let target = "<x3/><g4>5</g4> бет <g1>сайтта</g1><x2/> бар."
    #expect(
      try translated(body, [("На сайте есть  стр. 5.", target)])
        == paragraph(
          "<w:r><w:drawing/></w:r>\(Self.field)\(new("5"))\(Self.fieldEnd)\(new(" бет "))"
            + "<w:hyperlink r:id='r1'>\(new("сайтта", "<w:u w:val='single'/>"))</w:hyperlink>"
            + "<w:r><w:footnoteReference w:id='1'/></w:r>\(new(" бар."))"))
    // A note and a picture are not lost with their codes.
    let bare = try translated(body, [("На сайте есть  стр. 5.", "Бар.")])
    #expect(bare.contains("footnoteReference") && bare.contains("drawing"))
  }

  @Test func `A link or a field around all of a sentence is none of its codes`() throws {
    let link = paragraph("<w:hyperlink r:id='r1'>" + run("Раз. Два.") + "</w:hyperlink>")
    #expect(try document(link).tagged("Два.") == "Два.")
    #expect(
      try translated(link, [("Раз.", "Бір."), ("Два.", "Екі.")])
        == paragraph(
          "<w:hyperlink r:id='r1'>\(new("Бір."))\(run(" ").replacing("<w:t>", with: "<w:t xml:space=\"preserve\">"))\(new("Екі."))</w:hyperlink>"
        ))
    let field = paragraph(Self.field + run("Оглавление") + Self.fieldEnd)
    #expect(try document(field).tagged("Оглавление") == "Оглавление")
    #expect(
      try translated(field, [("Оглавление", "Мазмұны")])
        == paragraph(Self.field + new("Мазмұны") + Self.fieldEnd))
    let begins = paragraph(Self.field + run("5") + Self.fieldEnd + run(" страниц."))
    #expect(try document(begins).tagged("5 страниц.") == "<g1>5</g1> страниц.")
  }

  @Test func `Changes are accepted only in text that is replaced`() throws {
    let body =
      paragraph(
        run("Во ") + "<w:del w:id='1'><w:r><w:delText>вторник</w:delText></w:r></w:del>"
          + "<w:ins w:id='2'>" + run("среду. И ещё.") + "</w:ins>")
      + paragraph("<w:ins w:id='3'>" + run("Новое.") + "</w:ins>")
    let text = try document(body)
    #expect(try text.tagged("Во среду.") == "Во среду.")
    let written = try text.written([("Во среду.", "Сәрсенбіде.")])
    #expect(written.notices == [.acceptedChanges(2)])
    let whole = try part(of: written.bytes)
    #expect(!whole.contains("вторник"))
    #expect(
      whole.contains(
        new("Сәрсенбіде.")
          + "<w:ins w:id='2'><w:r><w:t xml:space=\"preserve\"> И ещё.</w:t></w:r></w:ins>"))
    #expect(whole.contains("<w:ins w:id='3'>" + run("Новое.") + "</w:ins>"))
    #expect(try text.written([("Новое.", "Жаңа.")]).notices == [.acceptedChanges(1)])
    #expect(try part(of: text.written([("Новое.", "Жаңа.")]).bytes).contains("вторник"))
  }

  @Test func `A deletion before the first word or behind the last goes too`() throws {
    let gone = "<w:del w:id='1'><w:r><w:delText>Было.</w:delText></w:r></w:del>"
    for body in [gone + run("Стало."), run("Стало.") + gone] {
      let written = try document(paragraph(body)).written([("Стало.", "Болды.")])
      #expect(try part(of: written.bytes).contains(paragraph(new("Болды."))))
      #expect(written.notices == [.acceptedChanges(1)])
    }
  }

  @Test func `Bookmarks and comments stay around the text`() throws {
    let body = paragraph(
      run("Раз ") + "<w:bookmarkStart w:id='1' w:name='a'/><w:commentRangeStart w:id='2'/>"
        + run("два") + "<w:bookmarkEnd w:id='1'/><w:commentRangeEnd w:id='2'/>"
        + "<w:r><w:commentReference w:id='2'/></w:r>" + run(" три."))
    #expect(
      try translated(body, [("Раз два три.", "Бір екі үш.")])
        == paragraph(
          "<w:bookmarkStart w:id='1' w:name='a'/><w:commentRangeStart w:id='2'/>\(new("Бір екі үш."))"
            + "<w:bookmarkEnd w:id='1'/><w:commentRangeEnd w:id='2'/>"
            + "<w:r><w:commentReference w:id='2'/></w:r>"))
  }

  @Test func `Breaks, tabs and signs between words are text again`() throws {
    let body = paragraph(
      "<w:r><w:t>Имя</w:t><w:tab/><w:t>Пост</w:t><w:br/><w:t>нор</w:t><w:noBreakHyphen/><w:t>ма</w:t></w:r>"
    )
    let changed = try translated(body, [("Имя\tПост", "Аты\tҚызметі"), ("нор‑ма", "а‑б")])
    #expect(
      changed
        == paragraph(
          "<w:r><w:t xml:space=\"preserve\">Аты</w:t><w:tab/><w:t xml:space=\"preserve\">Қызметі</w:t></w:r>"
            + "<w:r><w:br/></w:r>"
            + "<w:r><w:t xml:space=\"preserve\">а</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">б</w:t></w:r>"
        ))
  }

  @Test func `A formula is a code`() throws {
    let math = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    let body = paragraph(run("Пусть ") + math + run(" верно."))
    let text = try document(body)
    #expect(try text.tagged("Пусть x=1 верно.") == "Пусть <x1/> верно.")
    #expect(
      try translated(body, [("Пусть x=1 верно.", "<x1/> болсын.")])
        == paragraph(math + new(" болсын.")))
  }

  @Test func `A text box is written in both its forms`() throws {
    let box = "<w:txbxContent>" + paragraph(run("В рамке.")) + "</w:txbxContent>"
    let body = paragraph(
      run("Вокруг.")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing>\(box)</w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    for translations in [
      [("В рамке.", "Жақтауда.")], [("В рамке.", "Жақтауда."), ("Вокруг.", "Айнала.")],
    ] {
      let written = try translated(body, translations)
      let new = "<w:txbxContent>" + paragraph(new("Жақтауда.")) + "</w:txbxContent>"
      #expect(written.contains("<w:drawing>\(new)</w:drawing>"))
      #expect(written.contains("<w:pict>\(new)</w:pict>"))
      #expect(written.contains("Айнала.") == (translations.count == 2))
    }
  }

  @Test func `Notes, headers and footers are translated in their parts`() throws {
    let space = ArchiveSamples.namespaces
    let parts = [
      "footnotes.xml": """
      <w:footnotes \(space)><w:footnote w:id='1'><w:p><w:r><w:footnoteRef/></w:r>\
      \(run(" Сноска."))</w:p></w:footnote></w:footnotes>
      """,
      "header1.xml": "<w:hdr \(space)>\(paragraph(run("Шапка")))</w:hdr>",
      "footer1.xml": "<w:ftr \(space)>\(paragraph(run("Подвал")))</w:ftr>",
    ]
    let body = paragraph(run("Текст.") + "<w:r><w:footnoteReference w:id='1'/></w:r>")
    let text = try document(body, parts: parts)
    let written = try text.written([("Сноска.", "Сілтеме."), ("Подвал", "Төмен")]).bytes
    #expect(
      try Translating(written).document.article.text == "Текст.\n Сілтеме.\nШапка\nТөмен\n")
    #expect(try part("word/footnotes.xml", of: written).contains("<w:footnoteRef/>"))
    #expect(try part(of: written) == part(of: ArchiveSamples.docx(body)))
  }

  @Test func `Two paragraphs that a deleted mark joins are one text`() throws {
    let mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    let body = paragraph(mark + run("Раз ")) + paragraph(run("два.") + run(" Три."))
    let written = try translated(body, [("Раз два.", "Бір екі.")])
    #expect(try document(written).document.article.text == "Бір екі. Три.\n")
  }

  @Test func `Other names for namespaces are as good`() throws {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let document = "<document xmlns='\(main)'><body><p><r><t>Да.</t></r></p></body></document>"
    let bytes = ArchiveSamples.zip([("word/document.xml", Array(document.utf8))])
    let written = try part(of: Translating(bytes).written([("Да.", "Иә.")]).bytes)
    #expect(written == document.replacing("<t>Да.", with: "<t xml:space=\"preserve\">Иә."))
  }

  @Test func `Parts that are not touched stay to the byte, packed as they were`() throws {
    let parts = ["media/a.png": String(repeating: "картинка", count: 99), "styles.xml": "<a/>"]
    let bytes = ArchiveSamples.docx(paragraph(run("Да.")), parts: parts)
    #expect(try Translating(bytes).written([]).bytes == bytes)
    let written = try Translating(bytes).written([("Да.", "Иә.")]).bytes
    let old = try ZipDirectory(bytes, file: "a")
    let new = try ZipDirectory(written, file: "b")
    #expect(old.entries.map(\.name) == new.entries.map(\.name))
    for (before, after) in zip(old.entries, new.entries)
    where before.name != Array("word/document.xml".utf8) {
      #expect(bytes[before.content] == written[after.content])
    }
  }

  @Test func `An archive without a true directory is not written`() throws {
    let bytes = ArchiveSamples.docx(paragraph(run("Да.")))
    #expect(throws: InterchangeError.self) {
      try ZipDirectory(Array(bytes.dropLast(30)), file: "a")
    }
    #expect(throws: InterchangeError.self) { try ZipDirectory([], file: "a") }
    for place in bytes.indices.suffix(150) {
      var broken = bytes
      broken[place] ^= 0xFF
      if let directory = try? ZipDirectory(broken, file: "a") { _ = directory.replacing([:]) }
    }
  }
}
