import Interchange
import Testing

@Suite("Encodings")
struct EncodingTests {
  private let text = "Қазақстан — Россия: «да», 5 %"

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [true, false], [true, false])
  func `TMX in UTF-16, with and without a mark`(bigEndian: Bool, hasMark: Bool) {
    let bytes = utf16((hasMark ? "\u{FEFF}" : "") + tmx(tu(text, "x")), bigEndian: bigEndian)
    let file = read(bytes)
    #expect(file.error == nil)
    #expect(file.units.first?.variants[0].content.plain == text)
    #expect(file.summary.encoding == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
  }

  @Test func `A mark and blank lines before the declaration, and lines still count`() {
    let file = read("\u{FEFF}\n\n" + tmx(tu("&nbsp;", "x")))
    #expect(file.error?.line == 5)
  }

  @Test func `A declared legacy encoding`() {
    let head = tmx(tu("HERE", "x")).replacing(
      "?>", with: " encoding='windows-1251'?>", maxReplacements: 1)
    let parts = head.split(separator: "HERE")
    let file = read(Array(parts[0].utf8) + [0xC4, 0xE0] + Array(parts[1].utf8))
    #expect(file.units.first?.variants[0].content.plain == "Да")
  }

  @Test func `An encoding given by the user wins`() {
    let parts = tmx(tu("HERE", "x")).split(separator: "HERE")
    let file = read(
      Array(parts[0].utf8) + [0xC4, 0xE0] + Array(parts[1].utf8),
      options: .init(encoding: "windows-1251"))
    #expect(file.units.first?.variants[0].content.plain == "Да")
  }

  @Test func `A declaration of UTF-16 in a UTF-8 file is passed over`() {
    let file = read(
      tmx(tu(text, "x")).replacing("?>", with: " encoding=\"utf-16\"?>", maxReplacements: 1))
    #expect(file.units.first?.variants[0].content.plain == text)
    #expect(
      file.notices.map(\.kind) == [.contradictedEncoding(declared: "utf-16", actual: "UTF-8")])
  }

  @Test func `An unknown encoding is named`() {
    let file = read(tmx("").replacing("?>", with: " encoding=\"x-old\"?>", maxReplacements: 1))
    #expect(file.error?.problem == .unknownEncoding("x-old"))
  }

  @Test func `Articles in UTF-8 and UTF-16, with and without a mark`() throws {
    let text = text + "\nВторой абзац."
    #expect(try ArticleReader.read(data: Array(text.utf8), name: "a").text == text)
    #expect(try ArticleReader.read(data: Array("\u{FEFF}\(text)".utf8), name: "a").text == text)
    for bigEndian in [true, false] {
      for mark in ["\u{FEFF}", ""] {
        let article = try ArticleReader.read(
          data: utf16(mark + text, bigEndian: bigEndian), name: "a")
        #expect(article.text == text)
      }
    }
    #expect(try ArticleReader.read(data: [], name: "a").text.isEmpty)
  }

  @Test(arguments: ["windows-1251", "KOI8-R", "CP866"])
  func `Articles in old Russian encodings are recognised, and said to be guessed`(
    encoding: String
  ) throws {
    let russian = "Министры обсудили транспортные коридоры и торговлю зерном."
    let bytes = try #require(encode(russian, in: encoding))
    let article = try ArticleReader.read(data: bytes, name: "a")
    #expect(article.text == russian)
    #expect(article.encoding == encoding)
    #expect(article.isEncodingGuessed)
  }

  @Test func `Articles that are no text are refused by name`() {
    for (bytes, kind) in [
      (Array("%PDF-1.4 \0".utf8), "PDF"), ([1, 2, 0, 3, 4, 0, 0, 0, 9], "binary"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"),
    ] {
      do {
        let article = try ArticleReader.read(data: bytes, name: "a")
        Issue.record("read as \(article)")
      } catch {
        #expect("\(error)".contains(kind))
      }
    }
  }
}
