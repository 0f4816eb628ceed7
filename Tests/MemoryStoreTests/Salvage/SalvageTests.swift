import Bitext
import Foundation
import Linguistics
import Testing

@testable import MemoryStore

/// Whatever is damaged, what can be read is saved, and what is not as it was is named.
@Suite struct SalvageTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]
  private let units: [Int: TranslationUnit]
  private let concepts: [Concept]

  private static let pageSize = 4096

  init() throws {
    folder = try TemporaryFolder()
    let store = try MemoryStore(path: folder.file("m.sqlite"), access: .creating)
    for origin in ["a.tmx", "b.tmx"] {
      _ = try store.importUnits(origin: origin) { importer in
        importer.add(MemoryHeader(version: "1.4", attributes: [Attribute("srclang", "ru-RU")]))
        for number in 1...40 { try importer.add(Self.unit(number, origin)) }
      }
    }
    try store.delete([3, 17])
    _ = try store.importConcepts(
      (1...60).map { number in
        var concept = Concept(id: "c\(number)", domain: "politics", terms: [])
        for (code, word) in [("ru", "договор"), ("en", "treaty"), ("kk", "шарт")] {
          concept.terms.append(
            Term(language: LanguageTag(code), text: "\(word) \(number)", status: .preferred))
        }
        return concept
      })
    units = try Self.units(of: store)
    concepts = try store.termbase().concepts
    try store.close()
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("m.sqlite"))))
  }

  /// Texts of all sizes, one of them over several pages.
  private static func unit(_ number: Int, _ origin: String) -> TranslationUnit {
    let length = number == 20 ? 4000 : number % 7
    func text(_ words: String) -> SegmentContent {
      SegmentContent("\(words) \(number) \(origin) " + String(repeating: "слово ", count: length))
    }
    return TranslationUnit(
      attributes: [Attribute("tuid", "\(origin)-\(number)"), Attribute("usagecount", "1")],
      annotations: [.note("Проверено \(number)")],
      variants: [
        Variant(language: LanguageTag("ru-RU"), content: text("Встреча номер")),
        Variant(language: LanguageTag("EN"), content: text("Meeting number")),
        Variant(language: LanguageTag("kk"), content: text("Кездесу нөмірі")),
      ])
  }

  private static func units(of store: MemoryStore) throws -> [Int: TranslationUnit] {
    var units: [Int: TranslationUnit] = [:]
    try store.forEachUnit { units[$0.id] = $0.unit }
    return units
  }

  private struct Saved {
    let report: SalvageReport
    let units: [Int: TranslationUnit]
    let concepts: [Concept]
    let faults: [MemoryFault]
  }

  private func save(_ damaged: [UInt8]) throws -> Saved {
    let (file, new, copy) = (folder.file("d"), folder.file("n"), folder.file("c"))
    for path in [file, new, copy].flatMap({ [$0, $0 + "-wal", $0 + "-shm"] }) {
      try? FileManager.default.removeItem(atPath: path)
    }
    try Data(damaged).write(to: URL(fileURLWithPath: file))
    try Data().write(to: URL(fileURLWithPath: copy))
    let store = try MemoryStore(path: new, access: .creating)
    let report = try store.salvage(file, pagesIn: copy)
    return Saved(
      report: report, units: try Self.units(of: store), concepts: try store.termbase().concepts,
      faults: try store.faults())
  }

  private var pages: Int { bytes.count / Self.pageSize }

  private func expectHonest(_ saved: Saved, _ damage: String, mayForget: Bool = false) {
    #expect(saved.faults.isEmpty, "\(damage): \(saved.faults)")
    let report = saved.report
    let named = Set(report.lost + report.incomplete + report.doubtful)
    for (id, unit) in units where !named.contains(id) {
      // Of units all of whose pages are gone nothing may be left to name them by.
      if saved.units[id] == nil, mayForget { continue }
      #expect(saved.units[id] == unit, "\(damage): unit \(id)")
    }
    for id in report.lost { #expect(saved.units[id] == nil, "\(damage): unit \(id)") }
    let extra = Set(saved.units.keys).subtracting(units.keys)
    let deleted: Set = report.mayHoldDeleted ? [3, 17] : []
    #expect(extra.subtracting(deleted) == Set(report.loneTexts), "\(damage)")
  }

  @Test func aWholeMemoryIsSavedWhole() throws {
    let saved = try save(bytes)
    #expect(saved.report.isComplete, "\(saved.report)")
    #expect(saved.units == units)
    #expect(saved.concepts == concepts)
  }

  /// `TM_PAGES=all` damages every page, not every fourth.
  private static let step =
    ProcessInfo.processInfo.environment["TM_PAGES"] == "all" ? 1 : 4

  @Test func withAnyOnePageGoneAllButThoseOnItAreSaved() throws {
    for page in stride(from: 0, to: pages, by: Self.step) {
      var damaged = bytes
      let range = page * Self.pageSize..<(page + 1) * Self.pageSize
      damaged.replaceSubrange(range, with: Array(repeating: 0, count: range.count))
      let saved = try save(damaged)
      expectHonest(saved, "page \(page + 1)")
      let report = saved.report
      #expect(!report.isComplete, "page \(page + 1)")
      #expect(report.lost.count <= 20, "page \(page + 1): \(report)")
      let named = Set(report.incompleteConcepts)
      for concept in concepts where !named.contains(concept.id) && page > 0 {
        #expect(
          saved.concepts.contains(concept) || report.lostPages > 0,
          "page \(page + 1), \(concept.id)")
      }
    }
  }

  @Test(arguments: [0.95, 0.7, 0.5, 0.3])
  func ofAFileCutShortTheRestIsSaved(_ share: Double) throws {
    let saved = try save(Array(bytes.prefix(Int(Double(bytes.count) * share))))
    expectHonest(saved, "cut at \(share)", mayForget: true)
    #expect(saved.report.lostPages > 0)
    #expect(!saved.units.isEmpty)
  }

  @Test func changedBytesAreNoticed() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4 {
      var damaged = bytes
      for _ in 0..<20 {
        damaged[.random(in: 100..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let saved = try save(damaged)
      let report = saved.report
      let named = Set(report.lost + report.incomplete + report.doubtful)
      for (id, unit) in units where saved.units[id] != unit {
        #expect(named.contains(id) || report.unchecked > 0, "unit \(id): \(report)")
      }
    }
  }

  @Test(arguments: ["unit", "text", "variant", "tag", "language", "origin", "term", "concept"])
  func aTableThatIsGoneIsMadeGoodFromOthers(_ table: String) throws {
    let path = folder.file("t")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let store = try MemoryStore(path: path, access: .writing)
    try store.append { try $0.execute(sql: "DROP TABLE \(table)") }
    try store.close()
    let saved = try save([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    #expect(!saved.report.isComplete)
    #expect(!saved.units.isEmpty)
    let texts = Set(saved.units.values.flatMap { $0.variants.map(\.content.plain) })
    if table != "text" {
      #expect(texts == Set(units.values.flatMap { $0.variants.map(\.content.plain) }))
    }
  }

  @Test func aFileOfNothingIsRefused() throws {
    #expect(throws: MemoryStoreError.self) {
      _ = try save(Array(repeating: 7, count: 40_000))
    }
    #expect(throws: MemoryStoreError.self) { _ = try save([]) }
  }
}
