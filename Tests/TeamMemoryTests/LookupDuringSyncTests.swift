import Bitext
import Foundation
import Linguistics
import Synchronization
import TestCluster
import Testing

@testable import MemoryStore
@testable import TeamMemory
@testable import TranslationMemory

/// A replica is searched like any memory, also while much is taken in.
@Suite struct LookupDuringSyncTests {
  private static let article = "Стороны подписали меморандум о взаимопонимании."

  @Test func whoLooksUpNeverWaits() async throws {
    let log = try await Team.postgres(try Cluster.shared.get())
    let team = Team(log)
    let (a, b) = (try await Desk("a", team), try await Desk("b", team))
    let known = try a.add(Self.article, "The parties signed a memorandum of understanding.")
    #expect(known == 1)
    try await a.sync(team)
    try await b.sync(team)
    _ = try a.memory.store.importUnits(origin: "x.tmx") { importer in
      for number in 1...4000 {
        try importer.add(
          TranslationUnit(variants: [
            Variant(
              language: LanguageTag("ru"),
              content: SegmentContent("\(Self.article.dropLast()) номер \(number).")),
            Variant(
              language: LanguageTag("en"), content: SegmentContent("Memorandum \(number)")),
          ]))
      }
    }
    try await a.sync(team)
    // A process of its own, as a translator's editor is, that waits for nobody.
    let reader = try Memory(
      at: b.path, access: .reading, waiting: LockWaiting(limit: 0))
    let isSyncing = Mutex(true)
    async let report = { [memory = b.memory] in
      defer { isSyncing.withLock { $0 = false } }
      return try await memory.synchronise(with: log)
    }()
    var sizes: Set<Int> = []
    while isSyncing.withLock({ $0 }) {
      let matches = try #require(try reader.suggestions(for: Self.article).first).matches
      #expect(matches.first?.score == 100)
      sizes.insert(try reader.size().units)
    }
    #expect(try await report.added == 4000)
    // Of a batch all or nothing is seen.
    #expect(sizes.isSubset(of: [1, 4001]))
    #expect(try #require(try reader.suggestions(for: Self.article).first).matches.count > 1)
  }
}
