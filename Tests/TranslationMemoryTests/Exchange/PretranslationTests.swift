import Foundation
import Testing
@testable import TranslationMemory

@Suite("Pre-translating")
struct PretranslationTests {
  private let folder: TemporaryFolder
  private let memory: Memory

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory()
    for (ru, kk) in [("Посол прибыл в Астану.", "Елші Астанаға келді."), ("Да.", "Иә.")] {
      try memory.add(
        TranslationUnit(variants: [
          Variant(language: LanguageTag(.russian), content: SegmentContent(ru)),
          Variant(language: LanguageTag(.kazakh), content: SegmentContent(kk)),
        ]))
    }
  }

  private func pretranslation(help: Bool = false) throws -> Pretranslation {
    let article = Article(
      "Посол прибыл в Астану.\nПосол прибыл в Алматы.\nНовое предложение.", name: "visit.txt",
      language: LanguageTag(.russian))
    var options = PretranslationOptions()
    options.includesHelp = help
    options.minimumScore = 60
    return try memory.pretranslate(article.segments, named: "visit.txt", options: options)
  }

  @Test func `Exact matches are filled in, near ones are shown`() throws {
    let done = try pretranslation()
    #expect(done.segments == 3 && done.filled == 1 && done.matched == 2)
  }

  @Test(arguments: Pretranslation.XLIFFVersion.allCases)
  func `As XLIFF, which comes back`(_ version: Pretranslation.XLIFFVersion) throws {
    let path = try folder.file("visit.xlf")
    try pretranslation().writeXLIFF(to: path, version: version)
    let text = try folder.text("visit.xlf")
    #expect(text.contains("version=\"\(version.rawValue)\""))
    #expect(text.contains("Елші Астанаға келді."))
    let other = try Memory()
    #expect(try other.importUnits(from: path).new == 0, "nobody has confirmed anything")
    let copied = try folder.file("copied.xlf")
    try pretranslation().writeXLIFF(to: copied, version: version, copiesSource: true)
    #expect(try folder.text("copied.xlf").components(separatedBy: "Новое предложение.").count > 2)
  }

  @Test func `As an OmegaT project, which its user keeps`() throws {
    let project = folder.path + "/project"
    let dry = try pretranslation(help: true).writeOmegaTProject(to: project, isDryRun: true)
    #expect(!dry.changes.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: project))
    let done = try pretranslation(help: true).writeOmegaTProject(to: project)
    #expect(done.changes == dry.changes)
    #expect(FileManager.default.fileExists(atPath: project + "/omegat.project"))
    try pretranslation(help: true).writeOmegaTProject(to: project)
  }

  @Test func `A document goes through with its formatting`() throws {
    let page = try folder.file(
      "page.html", "<main><p>Посол <b>прибыл</b> в Астану.</p><p>Да.</p></main>")
    let document = try Document(page, language: LanguageTag(.russian))
    let done = try memory.pretranslate(document, named: page)
    #expect(done.segments == 2)
    let xliff = try folder.file("page.xlf")
    try done.writeXLIFF(to: xliff)
    let file = try DocumentTranslations(xliff)
    #expect(file.source == LanguageTag(.russian) && file.target == LanguageTag(.kazakh))
    let placed = try file.placed(in: document)
    #expect(placed.misfits.isEmpty && !placed.targets.isEmpty)
    let report = try document.write(
      targets: placed.targets, in: file.target, to: try folder.file("page.kk.html"))
    #expect(report.translated == placed.targets.count)
    #expect(try folder.text("page.kk.html").contains("Иә."))
    #expect(throws: DocumentError.replacesOriginal(page)) {
      try document.write(targets: [:], in: file.target, to: page)
    }
  }

  @Test func `Translations that fit nowhere are named`() throws {
    let table = try folder.file("t.tsv", "ru\tkk\nДа.\tИә.\nНет.\tЖоқ.\n")
    let document = try Document(
      try folder.file("d.txt", "Да.\n"), language: LanguageTag(.russian))
    let file = try DocumentTranslations(table)
    let placed = try file.placed(in: document)
    #expect(placed.targets[1]?.plain == "Иә.")
    #expect(placed.misfits == [DocumentTranslations.Misfit(line: 3, source: "Нет.")])
    #expect(!file.hasStates)
    #expect(throws: DocumentError.noStates(table)) {
      try file.placed(in: document, confirmedOnly: true)
    }
  }
}
