import Testing

@testable import Interchange

@Suite("Articles in Word documents")
struct DocxArticleTests {
  private func lines(_ body: String, parts: [String: String] = [:]) throws -> [String] {
    let article = try ArticleReader.read(
      data: ArchiveSamples.docx(body, parts: parts), name: "a.docx")
    #expect(article.format == .docx)
    return article.text.split(separator: "\n").map(String.init)
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t>\(text)</w:t></w:r>"
  }

  private func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }

  @Test func `Runs make paragraphs, and every kind of break a line`() throws {
    let breaks = [
      "<w:br/>", "<w:br w:type='page'/>", "<w:br w:type='column'/>",
      "<w:br w:type='textWrapping' w:clear='all'/>", "<w:cr/>",
    ]
    for mark in breaks {
      let body = paragraph("\(run("Встреча "))<w:r><w:t>послов</w:t>\(mark)<w:t>прошла</w:t></w:r>")
      #expect(
        try lines(body + "<w:p/>" + paragraph(run("Да"))) == ["Встреча послов", "прошла", "Да"])
    }
    let tabs = paragraph(
      "<w:pPr><w:tabs><w:tab w:pos='1'/></w:tabs></w:pPr><w:r><w:t>Имя</w:t><w:tab/><w:t>Пост</w:t>"
        + "<w:ptab/><w:t>A &amp; B</w:t><w:lastRenderedPageBreak/></w:r>")
    #expect(try lines(tabs) == ["Имя\tПост\tA & B"])
    #expect(try lines(paragraph(run("Встреча\nпослов прошла."))) == ["Встреча послов прошла."])
  }

  @Test(arguments: [
    ("", true), (" w:val='1'", true), (" w:val='true'", true), (" w:val='on'", true),
    (" w:val='0'", false), (" w:val='false'", false), (" w:val='off'", false),
  ])
  func `Hidden text is hidden in every form the standard gives a switch`(
    _ value: String, _ isHidden: Bool
  ) throws {
    let body = paragraph(run("Да", "<w:vanish\(value)/>") + run("нет"))
    #expect(try lines(body) == [isHidden ? "нет" : "Данет"])
  }

  @Test func `Styles hide text, and a second style shows it again`() throws {
    let styles = """
      <w:styles \(ArchiveSamples.namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:vanish w:val="0"/>\
      </w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="d"><w:basedOn w:val="c"/></w:style>\
      <w:style w:type="character" w:styleId="e"><w:basedOn w:val="d"/><w:rPr><w:vanish w:val="off"/>\
      </w:rPr></w:style><w:style w:type="character" w:styleId="x"><w:basedOn w:val="x"/></w:style>\
      <w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>
      """
    func style(_ name: String) -> String { "<w:rStyle w:val='\(name)'/>" }
    let plain = ["c", "d", "e", "x", "none"].map { run($0, style($0)) }.joined()
    let hidden =
      "<w:pPr><w:pStyle w:val='p'/></w:pPr>" + run("1") + run("2", style("c"))
      + run("3", "<w:vanish w:val='0'/>")
    let body = paragraph(plain) + paragraph(hidden)
    #expect(try lines(body, parts: ["styles.xml": styles]) == ["exnone", "23"])
  }

  @Test func `All changes are accepted`() throws {
    let body = paragraph(
      """
      <w:del><w:r><w:delText>было</w:delText></w:r></w:del><w:ins>\(run("стало"))</w:ins>\
      <w:moveFrom>\(run("ушло"))</w:moveFrom><w:moveTo>\(run(" пришло"))</w:moveTo>\
      <w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>.</w:t></w:r>
      """)
    #expect(try lines(body) == ["стало пришло."])
    let cell = "<w:tc><w:p>\(run("да"))</w:p></w:tc>"
    let gone = "<w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p>\(run("нет"))</w:p></w:tc>"
    let rows =
      "<w:tbl><w:tr>\(cell)\(gone)</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(cell)</w:tr></w:tbl>"
    #expect(try lines(rows) == ["да"])
  }

  @Test(arguments: ["<w:del/>", "<w:moveFrom/>", "<w:vanish/>"])
  func `A paragraph whose mark is gone runs into the next`(_ mark: String) throws {
    let properties = "<w:pPr><w:rPr>\(mark)</w:rPr></w:pPr>"
    let first = paragraph(properties + run("Посол "))
    let second = paragraph(properties + run("прибыл "))
    #expect(try lines(first + second + paragraph(run("утром."))) == ["Посол прибыл утром."])
    // Nothing follows it in its cell.
    let cell = "<w:tbl><w:tr><w:tc>\(first)</w:tc><w:tc>\(second)</w:tc></w:tr></w:tbl>"
    #expect(try lines(cell + paragraph(run("Да"))) == ["Посол ", "прибыл ", "Да"])
  }

  @Test func `Signs of symbol fonts and special hyphens are read`() throws {
    let body = paragraph(
      """
      <w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/>\
      <w:sym w:font="Symbol" w:char="0061"/><w:sym w:font="Arial" w:char="20AC"/>\
      <w:sym w:font="Wingdings 9" w:char="F041"/><w:sym w:font="x" w:char="?"/>\
      <w:t>кое</w:t><w:noBreakHyphen/><w:t>что</w:t><w:softHyphen/></w:r>\(run("\u{F0B7}", "<w:rFonts w:ascii='Symbol'/>"))
      """)
    #expect(try lines(body) == ["≥✔α€□кое\u{2011}что•"])
  }

  @Test func `Of a field its result is shown, and one without an end loses nothing`() throws {
    func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType='\(kind)'/></w:r>" }
    let nested =
      mark("begin") + run("код") + mark("begin") + mark("separate") + run("внутри")
      + mark("end") + mark("separate") + run("итог") + mark("end")
    #expect(try lines(paragraph(run("См. ") + nested + run("."))) == ["См. итог."])
    let open = paragraph(run("См. ") + mark("begin") + run("сайт")) + paragraph(run("Дальше."))
    #expect(try lines(open) == ["См. сайт", "Дальше."])
    let simple = "<w:fldSimple w:instr=' DATE '>\(run("5 мая"))</w:fldSimple>"
    #expect(try lines(paragraph(simple + mark("end") + run("."))) == ["5 мая."])
    let long =
      paragraph(mark("begin") + mark("separate") + run("а")) + paragraph(run("б") + mark("end"))
    #expect(try lines(long + paragraph(run("в"))) == ["а", "б", "в"])
  }

  @Test func `Text boxes, fallbacks, formulas and readings`() throws {
    let box = "<w:txbxContent>\(paragraph(run("Врезка", "<w:vanish w:val='0'/>")))</w:txbxContent>"
    let hidden = "<w:txbxContent>\(paragraph(run("тайна", "<w:vanish/>")))</w:txbxContent>"
    let choice =
      "<mc:AlternateContent><mc:Choice Requires='wps'>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>"
    let only = "<mc:AlternateContent><mc:Fallback>\(run("2"))</mc:Fallback></mc:AlternateContent>"
    let body = paragraph(
      "<w:r><w:t>1</w:t>\(choice)\(hidden)</w:r>\(only)<m:oMath><m:r><m:t>=3</m:t></m:r></m:oMath>")
    #expect(try lines(body) == ["Врезка", "12=3"])
    let ruby =
      "<w:r><w:ruby><w:rt>\(run("сверху"))</w:rt><w:rubyBase>\(run("слово"))</w:rubyBase></w:ruby></w:r>"
    #expect(try lines(paragraph(run("Вот ") + ruby)) == ["Вот слово(сверху)"])
  }

  // MARK: Parts

  private func notes(_ root: String, _ notes: [(String, String)]) -> String {
    let item = String(root.dropLast())
    return "<w:\(root) \(ArchiveSamples.namespaces)>"
      + "<w:\(item) w:type='separator' w:id='0'>\(paragraph(run("—")))</w:\(item)>"
      + notes.map { "<w:\(item) w:id='\($0.0)'>\(paragraph(run($0.1)))</w:\(item)>" }.joined()
      + "</w:\(root)>"
  }

  @Test func `Notes follow the text in order of their references, headers and footers come last`()
    throws
  {
    func reference(_ kind: String, _ id: String) -> String {
      "<w:r><w:\(kind)Reference w:id='\(id)'/></w:r>"
    }
    let body = paragraph(
      run("Текст") + reference("footnote", "2") + reference("endnote", "1")
        + reference("footnote", "1") + "<w:del>\(reference("footnote", "3"))</w:del>")
    let header = "<w:hdr \(ArchiveSamples.namespaces)>\(paragraph(run("Верх")))</w:hdr>"
    let footer = "<w:ftr \(ArchiveSamples.namespaces)>\(paragraph(run("Низ")))</w:ftr>"
    var parts = [
      "footnotes.xml": notes("footnotes", [("1", "Первая"), ("2", "Вторая"), ("3", "Третья")]),
      "endnotes.xml": notes("endnotes", [("1", "В конце")]), "header1.xml": header,
      "footer1.xml": footer, "header2.xml": header.replacing("Верх", with: "Не то"),
    ]
    let all = ["Текст", "Вторая", "Первая", "В конце", "Верх"]
    #expect(try lines(body, parts: parts) == all + ["Не то", "Низ"])
    let type = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let related = [
      ("footnotes", "footnotes"), ("endnotes", "endnotes"), ("header", "header1"),
      ("header", "header2"), ("footer", "footer1"),
    ].map { kind, name in
      "<Relationship Id='\(name)' Type='\(type)/\(kind)' Target='\(name).xml'/>"
    }.joined()
    parts["_rels/document.xml.rels"] = "<Relationships>\(related)</Relationships>"
    let section =
      "<w:sectPr><w:headerReference w:type='default' r:id='header1'/>"
      + "<w:headerReference w:type='first' r:id='header2'/><w:footerReference r:id='footer1'/></w:sectPr>"
    #expect(try lines(body + section, parts: parts) == all + ["Низ"])
    let title = section.replacing("</w:sectPr>", with: "<w:titlePg/></w:sectPr>")
    #expect(try lines(body + title, parts: parts) == all + ["Не то", "Низ"])
  }

  @Test(arguments: [
    "word/main.xml", "document.xml", "/word/document.xml", "word\\document.xml", "WORD/Text.XML",
  ])
  func `The main part is found by its relationship, its type or its name`(_ name: String) throws {
    let document = Array(
      "<w:document \(ArchiveSamples.namespaces)><w:body>\(paragraph(run("Да")))</w:body></w:document>"
        .utf8)
    let target = name.replacing("\\", with: "/").lowercased()
    let rels =
      "<Relationships><Relationship Type='http://schemas.openxmlformats.org/officeDocument/"
      + "2006/relationships/officeDocument' Target='\(target)'/></Relationships>"
    let types =
      "<Types><Override PartName='/\(target)' ContentType='application/vnd.openxmlformats-"
      + "officedocument.wordprocessingml.document.main+xml'/></Types>"
    for (file, content) in [("_rels/.rels", rels), ("[Content_Types].xml", types)] {
      let zip = ArchiveSamples.zip([(file, Array(content.utf8)), (name, document)])
      #expect(try ArticleReader.read(data: zip, name: "a").text == "Да\n")
    }
  }

  @Test func `What is no Word document is refused by name`() {
    for (part, word) in [
      ("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("a.txt", "ZIP"),
    ] {
      #expect {
        try ArticleReader.read(data: ArchiveSamples.zip([(part, [0x41])]), name: "a")
      } throws: {
        "\($0)".contains(word)
      }
    }
    let text = ArchiveSamples.zip([("mimetype", [0x41]), ("content.xml", [0x41])])
    #expect { try ArticleReader.read(data: text, name: "a") } throws: {
      "\($0)".contains("OpenDocument")
    }
  }

  @Test func `A document that is cut off or damaged is refused without advice it cannot follow`() {
    let whole = ArchiveSamples.docx(paragraph(run("Да")))
    #expect(throws: InterchangeError.self) {
      try ArticleReader.read(data: Array(whole.dropLast(whole.count / 2)), name: "a.docx")
    }
    #expect { try lines("<w:p><w:r>") } throws: { !"\($0)".contains("--recover") }
  }

  @Test func `Parts that unfold to too much are refused by the limit's name`() throws {
    let zip = ArchiveSamples.docx(paragraph(run(String(repeating: "Да, ", count: 1 << 18))))
    let source = try PeekedSource(MemoryByteSource(zip, name: "a.docx"))
    let package = try DocxPackage(source, limit: 1 << 20)
    #expect { try package.parse("word/document.xml", DocxStory(styles: DocxStyles())) } throws: {
      "\($0)".contains("unfold to more than 1 MB")
    }
    #expect(throws: Never.self) { try package.parse("word/none.xml", DocxStyles()) }
  }

  @Test func `What another document would add is said`() throws {
    let article = try ArticleReader.read(
      data: ArchiveSamples.docx(paragraph(run("Да")) + "<w:altChunk r:id='x'/>"), name: "a.docx")
    #expect(article.notices == [.unreadPart("a document")])
  }
}
