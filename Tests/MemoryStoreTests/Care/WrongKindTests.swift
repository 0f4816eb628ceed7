import Bitext
import Foundation
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

/// A damaged page may give a column another kind of value than its table allows: no call may end the
/// program for that; what it cannot read it says with a typed error.
@Suite struct WrongKindTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("m.sqlite")
    let store = try MemoryStore(path: path, access: .creating)
    _ = try store.importUnits(origin: "a.tmx") { importer in
      importer.add(MemoryHeader(version: "1.4", attributes: [Attribute("srclang", "ru")]))
      for (ru, en) in [
        ("новый мост", "new bridge"), ("старый мост", "old bridge"), ("новый порт", "new harbour"),
      ] {
        try importer.add(ru, en)
      }
    }
    _ = try store.importConcepts([
      Concept(
        id: "c1", domain: "ports",
        terms: [Term(language: LanguageTag("ru"), text: "порт", status: .preferred)])
    ])
    try store.joinTeam(address: "postgresql://db/tm", name: "bureau", team: .random())
    // What a table allows is written in the schema alone.
    try store.write { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT, ', ''), ' STRICT', '');
          """)
    }
    try store.close()
  }

  /// All that reads a memory, each by itself.
  private static let calls: [@Sendable (MemoryStore) throws -> Void] = [
    { _ = try $0.statistics() }, { _ = try $0.origins() }, { _ = try $0.termbase() },
    { _ = try $0.outdatedAnalysis() }, { _ = try $0.lexicons() }, { _ = try $0.languagePairs() },
    { _ = try $0.languageCodes() }, { _ = try $0.newestUnits(5, after: 0) },
    { try $0.forEachUnit { _ in } }, { _ = try $0.units { _ in true } },
    { _ = try $0.membership() },
    { _ = try $0.unsentChanges() }, { _ = try $0.conflicts() },
    { _ = try $0.knownRevisions(before: 9, limit: 9) }, { _ = try $0.nextBatch(limit: 9) },
    { _ = try $0.duplicates(keepsContexts: false) }, { _ = try $0.faults() },
    {
      try $0.lookUp { state in
        let lookup = try state.lookup(in: LanguageTag("ru"))
        try lookup.search(lookup.analyze("новый мост"), minimum: 50, isExhaustive: false) {
          try lookup.forEachUnit(with: $0.id) { _, _ in true }
          _ = try lookup.use(of: $0.id)
          return 50
        }
      }
    },
    { store in
      _ = try store.importUnits(origin: "b.tmx") {
        try $0.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("новый порт")),
            Variant(language: LanguageTag("kk"), content: SegmentContent("жаңа порт")),
          ]))
      }
    },
    { _ = try $0.repair() },
  ]

  private func columns() throws -> [(table: String, column: String)] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
          """
      ).flatMap { table in try db.columns(in: table).map { (table, $0.name) } }
    }
  }

  @Test(arguments: ["x'00FF'", "'слово'", "1.5", "-7"])
  func noKindOfValueEndsTheProgram(_ value: String) throws {
    var refusals = 0
    for (table, column) in try columns() {
      let copy = folder.file("copy.sqlite")
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: copy + ending)
      }
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      let queue = try DatabaseQueue(path: copy)
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        for name in try String.fetchAll(
          db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        { try db.execute(sql: "DROP TRIGGER \"\(name)\"") }
        // Numbers of rows are of one kind whatever the schema says.
        try? db.execute(
          sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = \(value)")
      }
      try queue.close()
      do {
        let store = try MemoryStore(path: copy, access: .writing)
        for call in Self.calls {
          do { try call(store) } catch {
            refusals += 1
            #expect(!(error is RowDecodingError), "\(table).\(column)")
          }
        }
        try store.close()
      } catch {
        refusals += 1
      }
    }
    #expect(refusals > 0)
  }
}
