import Testing

@testable import Interchange

@Suite("Texts there and back")
struct TextDocumentTests {
  private let lines = [("Первая строка.", "First line."), ("Вторая строка.", "Second line.")]

  @Test(arguments: ["\n", "\r\n", "\r\n\r\n  ", "\n\t\n"])
  func `Lines, spaces and line ends stay`(_ ending: String) throws {
    let text = "  Первая строка. Ещё одна.\(ending)Вторая строка.\(ending)"
    #expect(
      try Translating(text).text(lines) == "  First line. Ещё одна.\(ending)Second line.\(ending)")
    #expect(try Translating(text).text([]) == text)
  }

  @Test func `A line end in a translation makes no line`() throws {
    #expect(try Translating("Да.\nНет.").text([("Да.", "Иә,\nиә.")]) == "Иә, иә.\nНет.")
  }

  @Test(arguments: ["windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-8"])
  func `The encoding stays, and its mark`(_ name: String) throws {
    let text = "Первая строка.\r\nВторая строка.\r\n"
    let mark = ArticleEncoding(name: name, markLength: 1).mark
    let bytes = mark + (try #require(EncodedText(Array(text.utf8), in: name)).bytes)
    let translating = try Translating(bytes)
    #expect(translating.document.article.encoding == name)
    let expected = try #require(
      EncodedText(Array("First line.\r\nSecond line.\r\n".utf8), in: name)
    ).bytes
    #expect(try translating.written(lines).bytes == mark + expected)
    #expect(try translating.written([]).bytes == bytes)
  }

  @Test func `What an encoding lacks makes UTF-8 of it, and it is said`() throws {
    let text = "Первая строка.\nВторая строка.\n"
    let bytes = try #require(EncodedText(Array(text.utf8), in: "windows-1251")).bytes
    let written = try Translating(bytes).written([("Первая строка.", "Бірінші жол ғой.")])
    #expect(written.notices == [.changedEncoding(from: "windows-1251", to: "UTF-8")])
    #expect(String(decoding: written.bytes, as: UTF8.self) == "Бірінші жол ғой.\nВторая строка.\n")
  }

  @Test func `A long text is encoded in pieces`() throws {
    let text = String(repeating: "Съешь же ещё этих мягких булок, ғ. ", count: 5000)
    let there = try #require(EncodedText(Array(text.utf8), in: "UTF-16LE")).bytes
    let back = try #require(Transcoder(encoding: "UTF-16LE")).convert(there, isLast: true)
    #expect(back == Array(text.utf8))
    let substituted = EncodedText(Array("a ғ b".utf8), in: "windows-1251") { "&#\($0.value);" }
    #expect(substituted.map { String(decoding: $0.bytes, as: UTF8.self) } == "a &#1171; b")
  }
}
