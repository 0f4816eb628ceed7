import Foundation
import Testing

/// Documents to a CAT tool and back: what comes out, as other programs read it.
@Suite("tm merge", .serialized)
struct MergeCommandTests {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write(
      Command.tmx([("Стороны обменялись мнениями.", "The sides exchanged views.")]), to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
  }

  private static let fixtures = Command.package.appendingPathComponent("Tests/Fixtures").path

  /// Runs one of the scripts beside the tests; they need Debian's python3-docx and translate-toolkit.
  private func script(_ name: String, _ arguments: String) throws {
    let outcome = try command.script("/usr/bin/python3 '\(Self.fixtures)/\(name).py' \(arguments)")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @discardableResult
  private func tm(_ arguments: String...) throws -> Command.Outcome {
    let outcome = try command.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func data(_ name: String) throws -> Data {
    try Data(contentsOf: command.folder.appendingPathComponent(name))
  }

  private func write(page: String) throws {
    try command.write(
      """
      <!DOCTYPE html>
      <html lang="ru"><head><title>Визит в Астану</title>
      <meta name="description" content="О визите."></head><body><main>
      <h1>Визит &laquo;большой&raquo; делегации</h1>
      <p><img src="a.png" alt="Карта"> Стороны <b>обсудили</b><b> торговлю</b> и
      <a href="/t"><i>транспорт</i></a>. <em>Второе предложение. Третье</em> предложение.</p>
      <ul><li>Первый пункт<li>Второй пункт</ul><!-- конец -->
      </main></body></html>
      """, to: page)
  }

  @Test(arguments: ["1.2", "2.1"])
  func `A Word document comes back whole, in other words`(_ version: String) throws {
    defer { command.remove() }
    try script("delegation", "a.docx")
    try tm(
      "pretranslate", "a.docx", "--to", "en", "--xliff", "a.xlf", "--xliff-version", version,
      "--memory", "m.sqlite")
    try script("fill_xliff", "a.xlf filled.xlf")
    let merged = try tm("merge", "a.docx", "filled.xlf", "-o", "b.docx")
    #expect(merged.errors.hasPrefix("21 put in (21 confirmed) · 0 left in the source language\n"))
    #expect(merged.errors.contains("2 tracked changes were accepted"))
    try script("compare_docx", "a.docx b.docx")
    try check("a.xlf", version)
    try check("filled.xlf", version)
    // Nothing translated, nothing changed.
    try tm("merge", "a.docx", "a.xlf", "-o", "same.docx")
    #expect(try data("same.docx") == data("a.docx"))
  }

  /// Holds an XLIFF file against the schemas of OASIS, where they are, and has Translate Toolkit read
  /// what it knows, which is 1.2.
  private func check(_ file: String, _ version: String) throws {
    if version == "1.2" {
      let outcome = try command.script(
        "/usr/bin/python3 -c \"from translate.storage import xliff; "
          + "s = xliff.xlifffile.parsefile('\(file)'); assert len(s.units) == 21, len(s.units)\"")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    guard let shared = CorpusTests.shared, CorpusTests.hasXMLLint else { return }
    let schemas = shared.appendingPathComponent("data/schemas").path
    let schema = version == "1.2" ? "xliff-1.2/xliff-core-1.2-strict.xsd" : "xliff-2.1/all.xsd"
    let outcome = try command.script(
      "XML_CATALOG_FILES=\(schemas)/catalog.xml xmllint --nonet --noout "
        + "--schema \(schemas)/\(schema) \(file)")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["1.2", "2.1"])
  func `A page differs in text and language only`(_ version: String) throws {
    defer { command.remove() }
    try write(page: "a.html")
    try tm(
      "pretranslate", "a.html", "--to", "en", "--xliff", "a.xlf", "--xliff-version", version,
      "--memory", "m.sqlite")
    try script("fill_xliff", "a.xlf filled.xlf")
    let merged = try tm("merge", "a.html", "filled.xlf", "-o", "b.html")
    #expect(merged.errors == "9 put in (9 confirmed) · 0 left in the source language\n")
    let written = try command.read("b.html")
    #expect(written.contains("<html lang=\"en\">"))
    #expect(written.contains("content=\"О ВИЗИТЕ.\""))
    #expect(
      written.replacing("<b>ОБСУДИЛИ ТОРГОВЛЮ</b>", with: "").utf8.count < written.utf8.count)
    // Runs that look alike are joined, in the original too before it is compared.
    try command.write(
      command.read("a.html").replacing("</b><b>", with: ""), to: "joined.html")
    try script("compare_html", "joined.html b.html")
    try tm("merge", "a.html", "a.xlf", "-o", "same.html")
    #expect(try data("same.html") == data("a.html"))
  }

  @Test func `A text keeps its lines, whatever the translations come in`() throws {
    defer { command.remove() }
    try command.write("  Первая строка. Вторая.\r\n\r\n\tТретья строка.\r\n", to: "a.txt")
    try command.write(
      "ru\ten\nПервая строка.\tFirst line.\nТретья  строка.\tThird line.\nЛишнее.\tMore.\n",
      to: "t.tsv")
    let merged = try tm("merge", "a.txt", "t.tsv", "-o", "b.txt")
    #expect(try command.read("b.txt") == "  First line. Вторая.\r\n\r\n\tThird line.\r\n")
    #expect(
      merged.errors == """
        2 put in · 1 left in the source language · 1 did not fit
        t.tsv:4: no segment reads: Лишнее.

        """)
    try command.write(
      Command.tmx([("Вторая.", "Second."), ("Первая строка.", "First line.")]), to: "t.tmx")
    try tm("merge", "a.txt", "t.tmx", "--output", "c.txt")
    #expect(try command.read("c.txt") == "  First line. Second.\r\n\r\n\tТретья строка.\r\n")
    let printed = try tm("merge", "a.txt", "t.tmx", "-o", "-")
    #expect(printed.output == "  First line. Second.\r\n\r\n\tТретья строка.\r\n")
  }

  @Test func `Sentences are cut as they were for the translator`() throws {
    defer { command.remove() }
    try command.write("Первая строка\n  продолжается. Вторая\nфраза.\n\nТретья.\n", to: "a.txt")
    try command.write("ru\ten\nПервая строка продолжается.\tFirst.\n", to: "t.tsv")
    let merged = try tm("merge", "a.txt", "t.tsv", "-o", "b.txt", "--wrapped")
    #expect(merged.errors == "1 put in · 2 left in the source language\n")
    #expect(try command.read("b.txt") == "First. Вторая\nфраза.\n\nТретья.\n")
    try tm(
      "pretranslate", "a.txt", "--to", "en", "--xliff", "a.xlf", "--wrapped", "--memory", "m.sqlite"
    )
    try script("fill_xliff", "a.xlf filled.xlf")
    try tm("merge", "a.txt", "filled.xlf", "-o", "c.txt", "--wrapped")
    #expect(
      try command.read("c.txt") == "ПЕРВАЯ СТРОКА ПРОДОЛЖАЕТСЯ. ВТОРАЯ ФРАЗА.\n\nТРЕТЬЯ.\n")

    try command.write("Первая; вторая; третья.\n", to: "s.txt")
    try command.write(
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/>
      <body><languagerules><languagerule languagerulename="all"><rule break="yes">
      <beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
      <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
      """, to: "r.srx")
    try command.write("ru\ten\nвторая;\tsecond;\n", to: "s.tsv")
    try tm("merge", "s.txt", "s.tsv", "-o", "s.en.txt", "--srx", "r.srx")
    #expect(try command.read("s.en.txt") == "Первая; second; третья.\n")
    #expect(
      try command.run(["merge", "s.txt", "s.tsv", "-o", "x", "--srx", "r.srx", "--segments"]).status
        == 64)
  }

  @Test(arguments: [
    ("'<w:p><w:r><w:t>' + 'a' * 99 + '</w:t></w:r></w:p>'", "* 600000", "64 MB"),
    ("'<w:p>'", "* 5000 + '</w:p>' * 5000", "deep"),
    ("'&e;'", "", "entity"),
  ])
  func `A document made to exhaust memory is refused`(
    _ piece: String, _ times: String, _ words: String
  ) throws {
    defer { command.remove() }
    try command.write("ru\ten\nДа.\tYes.\n", to: "t.tsv")
    try command.write(
      """
      import zipfile
      z = zipfile.ZipFile("bomb.docx", "w", zipfile.ZIP_DEFLATED)
      rel = "http://schemas.openxmlformats.org"
      z.writestr("_rels/.rels", '<Relationships xmlns="' + rel + '/package/2006/relationships">'
          '<Relationship Id="a" Type="' + rel + '/officeDocument/2006/relationships/officeDocument"'
          ' Target="word/document.xml"/></Relationships>')
      z.writestr("word/document.xml", '<!DOCTYPE w:document [<!ENTITY e "x">]>' * ("entity" == "\(words)")
          + '<w:document xmlns:w="' + rel + '/wordprocessingml/2006/main"><w:body>'
          + (\(piece)) \(times) + '</w:body></w:document>')
      z.close()
      """, to: "bomb.py")
    #expect(try command.script("/usr/bin/python3 bomb.py").status == 0)
    let outcome = try command.script(
      "ulimit -d 400000; timeout 600 \"$tm\" merge bomb.docx t.tsv -o out.docx")
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(!command.files.contains("out.docx"))
  }

  @Test func `Markdown and subtitles are read alike by every command`() throws {
    defer { command.remove() }
    let articles = [
      (
        "a.md",
        "---\nx: Имя\n---\n# Визит\n\nСтороны **обсудили**\n[торговлю](x).\n\n```\nкод\n```\n"
      ),
      ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nСтороны обсудили\nторговлю.\n"),
    ]
    for (name, text) in articles {
      try command.write(text, to: name)
      #expect(try tm("segment", name).lines.last == "Стороны обсудили торговлю.")
      #expect(
        try tm("suggest", name, "--memory", "m.sqlite", "--jsonl").lines.last?
          .contains("Стороны обсудили торговлю.") == true)
      try tm("pretranslate", name, "--to", "en", "--xliff", "a.xlf", "--memory", "m.sqlite")
      try script("fill_xliff", "a.xlf filled.xlf")
      try tm("merge", name, "filled.xlf", "-o", "out")
      try tm("merge", name, "a.xlf", "-o", "same")
      #expect(try command.read("same") == text)
    }
    #expect(
      try command.read("out") == "1\n00:00:01,000 --> 00:00:02,000\nСТОРОНЫ ОБСУДИЛИ\nТОРГОВЛЮ.\n")
  }

  @Test func `Only confirmed translations are taken when asked for`() throws {
    defer { command.remove() }
    try command.write("Первая строка.\nВторая строка.\n", to: "a.txt")
    try command.write(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt"
      source-language="ru" target-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>Первая строка.</source><target state="final">First.</target></trans-unit>
      <trans-unit id="2"><source>Вторая строка.</source><target state="needs-translation">Second?</target>
      </trans-unit></body></file></xliff>
      """, to: "a.xlf")
    let all = try tm("merge", "a.txt", "a.xlf", "-o", "all.txt")
    #expect(
      all.errors == "2 put in (1 confirmed, 1 not translated) · 0 left in the source language\n")
    #expect(try command.read("all.txt") == "First.\nSecond?\n")
    let some = try tm("merge", "a.txt", "a.xlf", "-o", "some.txt", "--confirmed")
    #expect(
      some.errors
        == "1 put in (1 confirmed) · 1 left in the source language · 1 not confirmed, left out\n")
    #expect(try command.read("some.txt") == "First.\nВторая строка.\n")
  }

  @Test func `What cannot be done is said, and nothing is written`() throws {
    defer { command.remove() }
    try command.write("Да.\n", to: "a.txt")
    try command.write("ru\tkk\ten\nДа.\tИә.\tYes.\n", to: "t.tsv")
    try command.write("ru\tkk\nДа.\tИә.\n", to: "two.tsv")
    try FileManager.default.createSymbolicLink(
      atPath: command.folder.path + "/link.txt", withDestinationPath: "a.txt")
    for (arguments, message) in [
      (["a.txt", "t.tsv", "-o", "b.txt"], "several languages (kk, en); name one with --to"),
      (["a.txt", "two.tsv", "-o", "a.txt"], "a.txt is the original, which is not replaced"),
      (["a.txt", "two.tsv", "-o", "./link.txt"], "is the original, which is not replaced"),
      (["a.txt", "two.tsv", "-o", "b.txt", "--confirmed"], "leave --confirmed out"),
      (["a.txt", "a.txt", "-o", "b.txt"], "a.txt"),
      (["a.txt", "two.tsv", "-o", "b.txt", "--to", "de"], "no texts in de"),
      (["missing.txt", "two.tsv", "-o", "b.txt"], "no such file"),
    ] {
      let outcome = try command.run(["merge"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(try command.read("a.txt") == "Да.\n")
    #expect(!command.files.contains("b.txt"))
  }

  @Test func `Lines that are not offered can be had`() throws {
    defer { command.remove() }
    try command.write(
      "Визит в Астану\nФото: пресс-служба\nСтороны обменялись мнениями.\n© 2024 Агентство\n",
      to: "a.txt")
    let kinds = try tm("segment", "a.txt", "--json").lines
    let hidden = kinds.count { $0.contains("\"offered\":false") }
    #expect(hidden == 2)
    func count(_ arguments: String...) throws -> Int {
      let all = ["pretranslate", "a.txt", "--to", "en", "--xliff", "a.xlf", "--memory", "m.sqlite"]
      let outcome = try command.run(all + arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try command.read("a.xlf").components(separatedBy: "<trans-unit ").count - 1
    }
    #expect(try count() == 2)
    #expect(try count("--include", "credit") == 3)
    #expect(try count("--all") == 4)
    try script("fill_xliff", "a.xlf filled.xlf")
    try tm("merge", "a.txt", "filled.xlf", "-o", "b.txt")
    #expect(try command.read("b.txt") == command.read("a.txt").uppercased())
    #expect(try command.tm("pretranslate", "a.txt", "--include", "nonsense").status == 64)
  }

  @Test func `Matches have the segment's codes, or none and a penalty`() throws {
    defer { command.remove() }
    func unit(_ ru: String, _ en: String) -> String {
      "<tu><tuv xml:lang='ru'><seg>\(ru)</seg></tuv><tuv xml:lang='en'><seg>\(en)</seg></tuv></tu>"
    }
    func bold(_ text: String) -> String {
      "<bpt i='1' x='1'>{</bpt>\(text)<ept i='1'>}</ept>"
    }
    try command.write(
      """
      <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" \
      adminlang="en" srclang="ru" datatype="plaintext"/><body>
      \(unit("Стороны \(bold("обсудили")) торговлю.", "The sides \(bold("discussed")) trade."))
      \(unit("Посол прибыл в город.", "The ambassador arrived in the city."))
      \(unit("Подписано \(bold("12")) документов.", "\(bold("12")) documents were signed."))
      </body></tmx>
      """, to: "c.tmx")
    try tm("import", "c.tmx", "--memory", "c.sqlite")
    try command.write(
      """
      <main><p>Стороны <b>обсудили</b> торговлю.</p><p>Посол <i>прибыл</i> в город.</p>
      <p>Подписано <b>35</b> документов.</p></main>
      """, to: "a.html")
    try tm(
      "pretranslate", "a.html", "--to", "en", "--xliff", "a.xlf", "--memory", "c.sqlite",
      "--fill", "90")
    let written = try command.read("a.xlf")
    #expect(written.contains("The sides <g id=\"1\" ctype=\"bold\">discussed</g> trade.</target>"))
    #expect(written.contains("state-qualifier=\"exact-match\""))
    #expect(
      written.contains("<target xml:lang=\"en\">The ambassador arrived in the city.</target>"))
    #expect(written.contains("match-quality=\"98\" origin=\"c.tmx (codes differ)\""))
    #expect(written.contains("<g id=\"1\" ctype=\"bold\">35</g> documents were signed.</target>"))
  }

  @Test func `A check finds codes that are not those of the source`() throws {
    defer { command.remove() }
    try command.write(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt"
      source-language="ru" target-language="en" datatype="plaintext"><body>
      <trans-unit id="1"><source>Стороны <g id="1">обсудили</g> торговлю<x id="2"/>.</source>
      <target>The sides <g id="1">discussed</g> trade<x id="3"/>.</target></trans-unit>
      <trans-unit id="2"><source>Стороны <g id="1">обсудили</g> торговлю<x id="2"/>.</source>
      <target>The sides<x id="2"/> <g id="1">discussed</g> trade.</target></trans-unit>
      </body></file></xliff>
      """, to: "a.xlf")
    let outcome = try command.tm("check", "a.xlf", "--memory", "m.sqlite")
    #expect(outcome.status == 1)
    let codes = outcome.lines.filter { $0.contains("\tcodes\t") }
    #expect(codes.count == 1)
    #expect(codes.first?.contains("codes not in the target: <x id=\"2\"/>") == true)
    #expect(codes.first?.contains("not in the source: <x id=\"3\"/>") == true)
  }

  @Test func `OmegaT itself brings the formatting back`() throws {
    defer { command.remove() }
    try script("delegation", "a.docx")
    try tm(
      "pretranslate", "a.docx", "--to", "en", "--omegat", "project", "--memory", "m.sqlite")
    #expect(try command.read("project/source/a.txt").contains("<g1>торговлю</g1>"))
    try script("fill_omegat", "project a")
    let folder = command.folder.path
    let status = command.shell(
      "HOME='\(folder)' timeout 300 omegat '\(folder)/project' --mode=console-translate")
    #expect(status == 0)
    #expect(try command.read("project/target/a.txt").contains("<g1>ТОРГОВЛЮ</g1>"))
    // What it saved, and the memory that it exports with the documents.
    for file in ["project/omegat/project_save.tmx", "project/project-omegat.tmx"] {
      let merged = try tm("merge", "a.docx", file, "-o", "b.docx")
      #expect(merged.errors.hasPrefix("21 put in"), "\(merged.errors)")
      try script("compare_docx", "a.docx b.docx")
    }
  }
}
