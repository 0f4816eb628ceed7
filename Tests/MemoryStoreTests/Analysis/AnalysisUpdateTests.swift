import Bitext
import Foundation
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

@Suite("What analysed a memory")
struct AnalysisUpdateTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("m.sqlite")
    let store = try MemoryStore(path: path, access: .creating)
    _ = try store.importUnits(origin: "day") { importer in
      for (ru, en) in [
        ("Стороны обсудили торговлю", "The sides discussed trade"),
        ("Министры подписали соглашение", "The ministers signed an agreement"),
        ("Встреча пройдёт в Астане", "The meeting will be held in Astana"),
      ] {
        try importer.add(ru, en)
      }
    }
  }

  private final class Phases: ProgressReporter {
    var all: Set<String> = []
    func report(_ progress: WorkProgress) { all.insert(progress.phase) }
  }

  /// Makes the memory what it would be if an analyser with other stems and tokens had written it.
  private func analyzeOtherwise(_ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE language SET analysis = 1, analyzer = 'libstemmer.so.0c' WHERE code = 'ru';
        UPDATE variant SET previous = previous + 7, next = next + 7
          WHERE tag IN (SELECT tag.id FROM tag JOIN language ON language.id = tag.language
                        WHERE code = 'ru');
        UPDATE text SET fingerprint = fingerprint + 7, stems = CAST(reverse_bytes(stems) AS BLOB)
          WHERE language = (SELECT id FROM language WHERE code = 'ru');
        DELETE FROM posting WHERE language = (SELECT id FROM language WHERE code = 'ru');
        """)
  }

  private func damage(_ change: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      db.add(
        function: DatabaseFunction("reverse_bytes", argumentCount: 1, pure: true) { values in
          Data.fromDatabaseValue(values[0]).map { Data($0.reversed()) }
        })
      try change(db)
    }
    try queue.close()
  }

  private func found(_ store: MemoryStore, _ text: String) throws -> [Int] {
    try store.lookUp { state in
      let lookup = try state.lookup(in: LanguageTag("ru"))
      var units: [Int] = []
      try lookup.search(lookup.analyze(text), minimum: 70, isExhaustive: false) {
        try lookup.forEachUnit(with: $0.id) { unit, _ in
          units.append(unit.id)
          return true
        }
        return 70
      }
      return units
    }
  }

  @Test func `A memory that is analysed as here says nothing`() throws {
    let phases = Phases()
    #expect(try MemoryStore(path: path, access: .reading).outdatedAnalysis() == nil)
    _ = try MemoryStore(path: path, access: .writing, progress: phases)
    #expect(phases.all.isEmpty)
  }

  @Test func `Reading says it, writing mends it`() throws {
    let contexts = try MemoryStore(path: path, access: .reading).unit(2)?.contexts
    try damage(analyzeOtherwise)
    let reading = try MemoryStore(path: path, access: .reading)
    let outdated = try #require(try reading.outdatedAnalysis())
    #expect(outdated.languages == ["ru"])
    #expect(outdated.description.contains("libstemmer.so.0c"))
    #expect(try found(reading, "Министры подписали соглашение").isEmpty)
    let writing = try MemoryStore(path: path, access: .writing)
    #expect(try writing.outdatedAnalysis() == nil)
    #expect(try writing.faults().isEmpty)
    #expect(try found(writing, "Министр подписал соглашения") == [2])
    #expect(try writing.unit(2)?.contexts == contexts, "neighbours are renamed with their texts")
    #expect(try reading.outdatedAnalysis() == nil)
  }

  @Test func `Where analysis gives the same nothing but its version is written`() throws {
    try damage { try $0.execute(sql: "UPDATE language SET analysis = NULL, analyzer = NULL") }
    let outdated = try MemoryStore(path: path, access: .reading).outdatedAnalysis()
    #expect(outdated?.analyzer == nil && outdated?.languages == ["en", "ru"])
    let before = try generations()
    let store = try MemoryStore(path: path, access: .writing)
    #expect(try store.outdatedAnalysis() == nil)
    #expect(try generations() == before)
    let recorded = try store.read {
      try String.fetchAll($0, sql: "SELECT DISTINCT analyzer FROM language")
    }
    #expect(recorded == [AnalysisVersion.library])
  }

  private func generations() throws -> [Row] {
    try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT * FROM generation") }
  }

  @Test(arguments: [MemoryStore.Access.reading, .writing])
  func `A memory of an earlier format is looked through as it is opened`(
    _ access: MemoryStore.Access
  ) throws {
    try damage(analyzeOtherwise)
    try OlderMemory.make(path, format: 3)
    let store = try MemoryStore(path: path, access: access)
    #expect(try store.outdatedAnalysis() == nil)
    #expect(try store.faults().isEmpty)
    #expect(try found(store, "Стороны обсудили торговлю") == [1])
  }

  @Test func `What another program analysed meanwhile is not mixed with ours`() throws {
    let store = try MemoryStore(path: path, access: .writing)
    try damage(analyzeOtherwise)
    #expect(throws: MemoryStoreError.analyzedElsewhere(language: "ru")) {
      try store.importUnits(origin: "a") {
        try $0.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("Новое"))
          ]))
      }
    }
    #expect(try store.unitCount() == 3)
  }

  @Test func `Repairing renames no neighbour for a damaged text`() throws {
    let contexts = try MemoryStore(path: path, access: .reading).unit(3)?.contexts
    try damage {
      // The second text bears the first one's name.
      try $0.execute(
        sql: """
          UPDATE text SET fingerprint = (SELECT fingerprint FROM text WHERE plain LIKE 'Стороны%')
          WHERE plain LIKE 'Министры%'
          """)
    }
    let store = try MemoryStore(path: path, access: .writing)
    #expect(try store.repair().isEmpty)
    #expect(try store.unit(3)?.contexts == contexts)
  }

  @Test(arguments: ["ru", "en", "kk", "de", "tr"])
  func `A change of any stem of the probe changes its version`(_ code: String) {
    let tag = LanguageTag(code)
    let probe = AnalyzerProbe.content(for: tag)
    #expect(probe.matchable.codes.count == 3)
    let analyzed = TextAnalyzer(language: tag).analyze(probe.matchable.text)
    let whole = Set(analyzed.tokens.filter { $0.kind == .word }.map(\.folded))
    let stems = Set(analyzed.tokens.filter { $0.kind == .word }.map(\.stem))
    #expect(whole.count > 150)
    #expect(stems.count < whole.count, "its words have endings that are taken off")
  }
}
