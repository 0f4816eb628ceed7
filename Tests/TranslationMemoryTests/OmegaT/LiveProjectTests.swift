import Foundation
import Testing
import TranslationMemory

/// An OmegaT project in step with a memory, without OmegaT: the test writes what OmegaT saves.
@Suite("OmegaT projects that are kept in step")
struct LiveProjectTests {
  private let folder: TemporaryFolder
  private let memory: Memory
  private var project: String { folder.path + "/project" }

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory(at: folder.path + "/memory.sqlite", access: .creating)
    try memory.add(Self.unit("Посол прибыл в Астану.", "Елші Астанаға келді."))
    let article = Article(
      "Посол прибыл в Астану.\nПосол прибыл в Алматы.\nСтороны обсудили торговлю.",
      name: "visit.txt", language: LanguageTag(.russian))
    var options = PretranslationOptions()
    options.includesHelp = true
    try memory.pretranslate(article.segments, named: "visit.txt", options: options)
      .writeOmegaTProject(to: project)
  }

  private static func unit(_ ru: String, _ kk: String) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: LanguageTag(.russian), content: SegmentContent(ru)),
      Variant(language: LanguageTag(.kazakh), content: SegmentContent(kk)),
    ])
  }

  private func save(_ pairs: [(ru: String, kk: String)]) throws {
    let units = pairs.map {
      """
      <tu><tuv lang="ru"><seg>\($0.ru)</seg></tuv>
      <tuv lang="kk" changeid="aida" changedate="20260101T100000Z"><seg>\($0.kk)</seg></tuv></tu>
      """
    }
    try """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" \
    datatype="plaintext" creationtoolversion="6.0" segtype="paragraph" srclang="ru"/>
    <body>\(units.joined(separator: "\n"))</body></tmx>
    """.write(
      toFile: project + "/omegat/project_save.tmx", atomically: true, encoding: .utf8)
  }

  @Test func `What is confirmed goes into the memory, and the memory's news into the project`()
    throws
  {
    let live = try LiveProject(project, memory: memory)
    #expect(live.source == LanguageTag(.russian) && live.target == LanguageTag(.kazakh))
    _ = try live.step()
    #expect(try live.step() == nil, "nothing has happened")

    try FileManager.default.createDirectory(
      atPath: project + "/omegat", withIntermediateDirectories: true)
    try save([("Стороны обсудили торговлю.", "Тараптар сауданы талқылады.")])
    let report = try #require(try live.step())
    #expect(report.confirmed?.new == 1 && live.trouble == nil)
    #expect(try memory.concordance("торговля").hits.count == 1)

    try memory.add(Self.unit("Посол прибыл в Алматы.", "Елші Алматыға келді."))
    let news = try #require(try live.step())
    #expect(!news.files.isEmpty && news.confirmed == nil)
    #expect(report.followed(by: news).confirmed == report.confirmed)
    #expect(report.followed(by: news).files == report.files + news.files)
  }

  @Test func `A save that is half written is read when it is whole`() throws {
    let live = try LiveProject(project, memory: memory)
    _ = try live.step()
    try FileManager.default.createDirectory(
      atPath: project + "/omegat", withIntermediateDirectories: true)
    try "<?xml version=\"1.0\"?><tmx version=\"1.1\"><header".write(
      toFile: project + "/omegat/project_save.tmx", atomically: true, encoding: .utf8)
    _ = try live.step()
    #expect(live.trouble != nil)
    try save([("Стороны обсудили торговлю.", "Тараптар сауданы талқылады.")])
    #expect(try live.step()?.confirmed?.new == 1)
    #expect(live.trouble == nil)
  }

  @Test func `The matches of an article are a memory of their own`() throws {
    var matches = ProjectMemory(source: LanguageTag(.russian))
    var options = SuggestionOptions()
    options.targets = [LanguageTag(.kazakh)]
    let text = "Посол прибыл в Астану.\nПосол прибыл в Астану."
    for suggestion in try memory.suggestions(for: text, options: options) {
      matches.add(suggestion)
    }
    #expect(matches.count == 1)
    try matches.write(to: try folder.file("matches.tmx"))
    #expect(try Memory().importUnits(from: try folder.file("matches.tmx")).new == 1)
  }
}
