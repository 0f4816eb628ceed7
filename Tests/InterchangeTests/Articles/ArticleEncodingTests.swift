import Testing

@testable import Interchange

@Suite("Encodings of articles")
struct ArticleEncodingTests {
  private func read(_ bytes: [UInt8], encoding: String? = nil) throws -> ArticleContent {
    try ArticleReader.read(data: bytes, name: "a", encoding: encoding)
  }

  private static let russian = [
    "Министры обсудили транспортные коридоры и торговлю зерном.",
    "ПОСОЛЬСТВО РЕСПУБЛИКИ СООБЩАЕТ О ЗАКРЫТИИ ГРАНИЦЫ", "Привет, мир", "Новости дня",
    "Съезд объявил: «Ещё не вечер» – 5 %.",
  ]

  @Test(
    arguments: russian, ["windows-1251", "KOI8-R", "CP866", "ISO-8859-5", "MAC-CYRILLIC"])
  func `Russian in an old encoding is recognised, in small letters and capitals`(
    text: String, encoding: String
  ) throws {
    guard let bytes = encode(text, in: encoding) else { return }  // it has no such quotation marks
    let article = try read(bytes)
    #expect(article.text == text)
    // Capitals have the same bytes in CP866 and on old Macintoshes.
    let isSame = encoding == "MAC-CYRILLIC" && article.encoding == "CP866"
    #expect(article.notices == [.guessedEncoding(isSame ? "CP866" : encoding)])
  }

  private static let kazakh = [
    "Елшілік шекараның жабылғаны туралы хабарлады.", "ҮКІМЕТ ЖАҢА ЖОЛ ҚҰРЫЛЫСЫН БАСТАДЫ",
    "Өзен үстіндегі көпір ашылды, қала тұрғындары қуанды.",
  ]

  @Test(arguments: kazakh, ["KZ-1048", "PT154"])
  func `Kazakh encodings are known by Kazakh letters`(text: String, encoding: String) throws {
    let bytes = try #require(encode(text, in: EncodingLabel.systemName(encoding)))
    for declared in ["", "<meta charset=windows-1251>"] {
      let page = Array("<html>\(declared)<p>".utf8) + bytes
      let article = try read(declared.isEmpty ? bytes : page)
      #expect(article.text.split(separator: "\n").last.map(String.init) == text)
      #expect(article.encoding == encoding)
    }
  }

  @Test func `English with the signs of windows-1252 is read as that`() throws {
    let text = "The minister’s visit – “a success” – cost €5 in a café"
    let article = try read(try #require(encode(text, in: "windows-1252")))
    #expect(article.text == text)
  }

  @Test(arguments: [
    "windows-1251", "cp1251", "x-cp1251", "CP-1251", "win-1251", "Windows1251", " windows-1251 ",
  ])
  func `The labels of the Encoding Standard are known, and what looks like them`(label: String)
    throws
  {
    let bytes = try #require(encode("Переговоры — «важно»", in: "windows-1251"))
    for meta in [
      "<meta charset=\"\(label)\">",
      "<meta content='text/html; charset = \(label)' http-equiv=Content-Type>",
      "<link charset=koi8-r><meta name=x content='charset=koi8-r'><META CHARSET='\(label)'/>",
    ] {
      let article = try read(Array("<html><head>\(meta)</head><p>".utf8) + bytes)
      #expect(article.text == "Переговоры — «важно»\n")
      #expect(article.notices.isEmpty)
    }
    #expect(try read(bytes, encoding: label).notices.isEmpty)
  }

  @Test func `What is valid UTF-8 is UTF-8, and a wrong declaration is said`() throws {
    let utf8 = try read(Array("<meta charset=windows-1251><p>Переговоры завершены".utf8))
    #expect(utf8.text == "Переговоры завершены\n" && utf8.encoding == "UTF-8")
    let bytes = try #require(encode("Переговоры завершены", in: "windows-1251"))
    for declared in ["utf-8", "iso-8859-1"] {
      let page = Array("<meta charset=\(declared)><p>".utf8) + bytes
      #expect(
        try read(page).notices
          == [.contradictedEncoding(declared: declared, actual: "windows-1251")])
    }
  }

  @Test func `A bad byte is replaced and said, in text and in pages`() throws {
    for start in ["", "<p>", "<meta charset=utf-8><p>"] {
      let text = Array("\(start)Переговоры ".utf8)
      let article = try read(text + [0xD0] + Array(" завершены".utf8))
      #expect(article.text.hasPrefix("Переговоры \u{FFFD} завершены"))
      #expect(article.notices == [.malformedBytes(encoding: "UTF-8", first: text.count)])
    }
  }

  @Test func `A mark counts before everything and is no text`() throws {
    for html in ["<p>Да.", "<!DOCTYPE html><meta charset=koi8-r><p>Да.", "<!-- x --><p>Да."] {
      let article = try read([0xEF, 0xBB, 0xBF] + Array(html.utf8))
      #expect(article.text == "Да.\n" && article.format == .html)
      let chunks = try ArticleChunks(
        MemoryByteSource([0xEF, 0xBB, 0xBF] + Array(html.utf8), name: "a"))
      var bytes: [UInt8] = []
      try chunks.forEach { bytes += $0 }
      #expect(bytes == Array("Да.\n".utf8))
    }
  }

  @Test func `An unknown encoding is named, and what cannot be told is said`() {
    #expect { try read([0x41], encoding: "x-none") } throws: { "\($0)".contains("x-none") }
    #expect { try read([0xAC, 0xB1, 0xAC, 0xB1, 0xAC, 0xB1]) } throws: {
      "\($0)".contains("the text is not UTF-8")
    }
  }

  @Test func `A truncated character at the end of a text is one bad byte`() {
    let evidence = UTF8Evidence(Array("да".utf8).dropLast())
    #expect(evidence.characters == 1 && evidence.malformed == 1 && evidence.firstMalformed == 2)
    #expect(UTF8Evidence(Array("да".utf8).dropLast(), isCut: true).malformed == 0)
    for text: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xE0, 0x80, 0x80], [0x80],
    ] {
      #expect(UTF8Evidence(text).malformed > 0)
      #expect(String(validating: text, as: UTF8.self) == nil)
    }
  }
}
