import Foundation
import Testing

@Suite struct SegmentCommandTests {
  private let command: Command

  init() throws { command = try Command() }

  private let article = "Встреча прошла 5 мая 2018 г. В Москве открыли ул. Абая. Все рады.\n"

  @Test func `Segments come one a line`() throws {
    let outcome = try command.tm("segment", input: article)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.lines == ["Встреча прошла 5 мая 2018 г.", "В Москве открыли ул. Абая.", "Все рады."])
  }

  @Test func `Every candidate is explained under its segment`() throws {
    let lines = try command.tm("segment", "--explain", input: article).lines
    #expect(lines.filter { !$0.hasPrefix("  ") }.count == 3)
    #expect(lines.contains { $0.hasPrefix("  - ") && $0.contains("ул. ¦ Абая") })
    #expect(lines.filter { $0.hasPrefix("  + ") }.count == 3)
    #expect(lines.last?.hasSuffix("rule: the line ends") == true)
  }

  private struct Document: Decodable {
    struct Span: Decodable { let start, end: Int }
    struct Candidate: Decodable {
      let byte, codePoint: Int
      let cut: Bool
      let by: String
    }
    let text, kind: String
    let paragraph: Int
    let bytes, codePoints: Span
    let candidates: [Candidate]?
  }

  @Test func `JSON has offsets in bytes and code points, the paragraph and the kind`() throws {
    let input = "\u{FEFF}" + article + "\nДа.\n"
    try command.write(input, to: "a.txt")
    let outcome = try command.tm("segment", "--json", "--explain", "a.txt")
    let documents = try outcome.lines.map {
      try JSONDecoder().decode(Document.self, from: Data($0.utf8))
    }
    let text = Array(input.unicodeScalars)
    for document in documents {
      let scalars = text[document.codePoints.start..<document.codePoints.end]
      #expect(String(String.UnicodeScalarView(scalars)) == document.text)
      #expect(document.candidates?.last?.byte == document.bytes.end)
      #expect(document.candidates?.last?.codePoint == document.codePoints.end)
    }
    #expect(documents.map(\.paragraph) == [0, 0, 0, 1])
    #expect(documents.first?.bytes.start == 3)
  }

  @Test func `Malformed UTF-8 is replaced and reported once`() throws {
    let bytes = Data("Да. ".utf8) + [0xFF] + Data(" Нет. ".utf8) + [0xD0]
    try bytes.write(to: command.folder.appendingPathComponent("bad.txt"))
    let outcome = try command.tm("segment", "bad.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("malformed UTF-8 at byte 6"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output.contains("\u{FFFD}"))
  }

  @Test func `Our rules exported as SRX cut as a CAT tool would`() throws {
    #expect(try command.tm("srx", "export", "-o", "own.srx").status == 0)
    let outcome = try command.tm("segment", "--srx", "own.srx", input: article)
    #expect(
      outcome.lines == ["Встреча прошла 5 мая 2018 г.", "В Москве открыли ул. Абая.", "Все рады."])
  }

  @Test func `A bad SRX file is refused with its line and nothing is printed`() throws {
    try command.write("<srx version=\"2.0\">\n<header/></srx>", to: "bad.srx")
    let outcome = try command.tm("segment", "--srx", "bad.srx", input: article)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("bad.srx:2: <header> without cascade"))
  }

  // MARK: Articles as people send them

  private func writeArticles() throws {
    try command.write(
      """
      <!DOCTYPE html><html><body><nav><a href="/">Главная</a></nav><article><h1>Визит посла</h1>
      <p>Стороны подписали меморандум. Встреча прошла в Астане.</p></article></body></html>
      """, to: "a.html")
    var zip = ZipFile()
    zip.add(
      "word/document.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:r><w:t>Визит посла</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Стороны \
      подписали меморандум. </w:t></w:r><w:del><w:r><w:delText>Не</w:delText></w:r></w:del><w:r>\
      <w:t>Встреча прошла в Астане.</w:t></w:r></w:p></w:body></w:document>
      """)
    try zip.finish().write(to: command.folder.appendingPathComponent("a.docx"))
    try command.write(
      Command.tmx([("Стороны подписали меморандум.", "The parties signed a memorandum.")]),
      to: "m.tmx")
    try command.tm("import", "m.tmx", "--memory", "m.sqlite")
    try command.tm(
      "glossary", "add", "--ru", "меморандум", "--en", "memorandum", "--memory", "m.sqlite")
  }

  @Test(arguments: ["a.html", "a.docx"])
  func `Every command that takes an article takes pages and Word documents`(file: String) throws {
    try writeArticles()
    #expect(
      try command.tm("segment", file).lines
        == ["Визит посла", "Стороны подписали меморандум.", "Встреча прошла в Астане."])
    let suggested = try command.tm("suggest", file, "--memory", "m.sqlite", "--jsonl")
    #expect(suggested.lines.count == 3)
    #expect(suggested.output.contains("The parties signed a memorandum."))
    let found = try command.tm("glossary", "find", file, "--memory", "m.sqlite")
    #expect(found.output.contains("memorandum"))
    let analysed = try command.tm("analyse", file, "--memory", "m.sqlite")
    #expect(analysed.status == 0)
    let translated = try command.tm(
      "pretranslate", file, "--to", "en", "--memory", "m.sqlite", "--xliff", "out.xlf")
    #expect(translated.status == 0)
    #expect(try command.read("out.xlf").contains("The parties signed a memorandum."))
    try command.write("Visit\nThe parties signed a memorandum. They met in Astana.\n", to: "en.txt")
    let aligned = try command.tm("align", file, "en.txt", "--langs", "ru,en")
    #expect(aligned.output.contains("Стороны подписали меморандум."), "\(aligned.errors)")
  }

  @Test func `Any bytes at all are segmented or refused, and never crash`() throws {
    var generator = SystemRandomNumberGenerator()
    for start in ["", "<html>", "PK\u{3}\u{4}", "<?xml", "\u{FEFF}", "{\\rtf"] {
      let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let file = command.folder.appendingPathComponent("noise")
      try (Data(start.utf8) + Data(noise)).write(to: file)
      let outcome = try command.tm("segment", "noise")
      #expect([0, 2].contains(outcome.status), "\(start): \(outcome.errors)")
    }
    try command.write(String(repeating: "<div>", count: 100_000) + "Да.", to: "deep.html")
    #expect([0, 2].contains(try command.tm("segment", "deep.html").status))
  }

  @Test func `A huge line loses nothing`() throws {
    let line = String(repeating: "Стороны подписали меморандум. ", count: 20_000)
    let outcome = try command.tm("segment", input: line)
    #expect(outcome.lines.count == 20_000)
    #expect(outcome.lines.allSatisfy { $0 == "Стороны подписали меморандум." })
  }
}
