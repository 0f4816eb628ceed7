import Foundation
import Testing
import TranslationMemory

@Suite("Exporting a memory")
struct ExportTests {
  private let folder: TemporaryFolder
  private let memory: Memory

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory()
    let tmx = """
      <?xml version="1.0"?>
      <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" \
      o-tmf="x" adminlang="en" srclang="ru" datatype="plaintext"/><body>
      <tu tuid="1" creationid="aida" changedate="20240501T120000Z">
        <tuv xml:lang="ru"><seg>Посол прибыл.</seg></tuv>
        <tuv xml:lang="en"><seg>The ambassador came.</seg></tuv></tu>
      <tu tuid="2" creationid="dana" changedate="20250501T120000Z">
        <tuv xml:lang="ru"><seg>Да.</seg></tuv><tuv xml:lang="kk"><seg>Иә.</seg></tuv></tu>
      <tu tuid="3"><tuv xml:lang="ru"><seg>=Нет.</seg></tuv>
        <tuv xml:lang="en"><seg>No.</seg></tuv></tu>
      </body></tmx>
      """
    try memory.importUnits(from: try folder.file("in.tmx", tmx))
  }

  private func export(_ change: (inout ExportOptions) -> Void) throws -> (ExportReport, String) {
    var options = ExportOptions()
    change(&options)
    let report = try memory.exportUnits(to: try folder.file("out"), options: options)
    return (report, try folder.text("out"))
  }

  @Test func `All of it as TMX, lossless and valid`() throws {
    let (report, tmx) = try export { _ in }
    #expect(report.units == 3)
    #expect(tmx.contains("tuid=\"2\"") && tmx.contains("changedate=\"20250501T120000Z\""))
    let (valid, _) = try export { $0.isValid = true }
    #expect(valid.units == 3)
  }

  @Test func `Units by date, author, file and languages`() throws {
    let day = try #require(
      DateComponents(
        calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: 2025, month: 1, day: 1
      ).date)
    let (since, text) = try export { $0.since = day }
    #expect(since.units == 1 && text.contains("Иә.") && since.undated == 1)
    let (until, _) = try export { $0.until = day }
    #expect(until.units == 1)
    #expect(try export { $0.author = "AIDA" }.0.units == 1)
    #expect(try export { $0.origins = ["*.tmx"] }.0.units == 3)
    #expect(try export { $0.origins = ["other"] }.0.units == 0)
    #expect(try export { $0.quality = .confirmed }.0.units == 0)
    #expect(try export { $0.languages = ["ru", "kk"].map { LanguageTag($0) } }.0.units == 1)
    let (pair, tagged) = try export {
      $0.pair = LanguagePair(from: LanguageTag("ru-RU"), to: LanguageTag("en-GB"))
    }
    #expect(pair.units == 2 && tagged.contains("en-GB"))
  }

  @Test func `As tables, in which no cell is a formula`() throws {
    let (_, table) = try export { $0.format = .tsv }
    #expect(table.contains("'=Нет."))
    let (_, raw) = try export {
      $0.format = .csv
      $0.isRaw = true
    }
    #expect(raw.contains("=Нет.") && !raw.contains("'=Нет."))
  }

  @Test func `In the habits of other tools`() throws {
    #expect(throws: ExportError.self) { try export { $0.flavour = .trados } }
    for flavour in ExportOptions.Flavour.allCases {
      let (report, _) = try export {
        $0.flavour = flavour
        $0.sourceLanguage = LanguageTag(.russian)
      }
      #expect(report.units == 3)
    }
  }

  @Test func `Dates of units are dates`() throws {
    let dates = try (1...3).map { try memory.unit($0)?.changeDate?.ISO8601Format() }
    #expect(dates == ["2024-05-01T12:00:00Z", "2025-05-01T12:00:00Z", nil])
  }

  @Test func `Progress says the phase, what is done and the whole`() {
    let half = WorkProgress(phase: "exporting", done: 5, total: 10)
    #expect(half.fraction == 0.5)
    let bytes = WorkProgress(
      phase: "importing", done: 7, bytes: WorkProgress.Bytes(done: 1, total: 4))
    #expect(bytes.fraction == 0.25)
    #expect(WorkProgress(phase: "checking", done: 3).fraction == nil)
    #expect(WorkProgress(phase: "checking", done: 3, total: 0).fraction == nil)
  }
}
