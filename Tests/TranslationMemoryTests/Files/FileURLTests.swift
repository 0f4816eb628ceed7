import Foundation
import Testing
import TranslationMemory

@Suite("Files as URLs")
struct FileURLTests {
  @Test func `A memory, an article, a glossary and a document`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tm-urls-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appending(path: name) }

    try Data("ru\ten\nПосол прибыл.\tThe ambassador came.\n".utf8).write(to: file("units.tsv"))
    let memory = try Memory(at: file("news.sqlite"), access: .creating)
    #expect(try memory.importUnits(from: file("units.tsv")).new == 1)
    try memory.exportUnits(to: file("out.tmx"))
    #expect(try String(contentsOf: file("out.tmx"), encoding: .utf8).contains("ambassador"))
    try memory.backUp(to: file("copy.sqlite"))
    #expect(try Memory(at: file("copy.sqlite")).size().units == 1)

    try Data("Посол прибыл.\n".utf8).write(to: file("article.txt"))
    let article = try Article(at: file("article.txt"))
    #expect(article.name == "article.txt")
    #expect(article.segments.map(\.text) == ["Посол прибыл."])
    let document = try Document(file("article.txt"), language: LanguageTag(.russian))
    try document.write(
      targets: [1: SegmentContent("The ambassador came.")], in: LanguageTag(.english),
      to: file("article.en.txt"))
    #expect(
      try String(contentsOf: file("article.en.txt"), encoding: .utf8) == "The ambassador came.\n")

    try Data("ru\ten\nпосол\tambassador\n".utf8).write(to: file("terms.tsv"))
    let glossary = try Glossary(at: file("terms.tsv"))
    try glossary.write(to: file("terms.tbx"), as: .tbx)
    #expect(try Glossary(at: file("terms.tbx")).concepts.count == 1)
  }
}
