import Bitext
import Foundation
import GRDB

/// A file whose units are in the memory.
package struct UnitOrigin: Sendable {
  package let name: String
  package let header: MemoryHeader?
}

extension MemoryStore {
  /// The unit of that number; nil when there is none.
  package func unit(_ id: Int) throws -> StoredUnit? {
    try read { try UnitReader($0).unit(id) }
  }

  package func unitCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM unit") ?? 0 }
  }

  /// The codes of the languages there are texts in, in the order they came.
  package func languageCodes() throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT code FROM language WHERE EXISTS (
            SELECT 1 FROM tag WHERE tag.language = language.id
          ) ORDER BY id
          """)
    }
  }

  /// The units that came last, the newest first, without the first `offset` of them.
  package func newestUnits(_ count: Int, after offset: Int) throws -> [StoredUnit] {
    try read { db in
      let reader = try UnitReader(db)
      return try Int.fetchAll(
        db, sql: "SELECT id FROM unit ORDER BY id DESC LIMIT ? OFFSET ?",
        arguments: [count, offset]
      ).compactMap { try reader.unit($0) }
    }
  }

  /// Calls `body` with every unit, from one consistent state of the memory: in the order they came,
  /// or for a team's memory in the order its members agree on, so that all their exports are alike.
  ///
  /// - Parameter hasContexts: false when nobody asks what stood around their variants, which takes a
  ///   tenth of the time.
  package func forEachUnit(
    hasContexts: Bool = true, _ body: (StoredUnit) throws -> Void
  ) throws {
    try read { db in
      let isShared = try Membership.current(db) != nil
      try isShared
        ? UnitReader(db).forEachSharedUnit(body)
        : UnitReader(db).forEachUnit(hasContexts: hasContexts, body)
    }
  }

  /// Where the units came from, in the order they came; of a memory without units, where its
  /// empty files came from.
  package func origins() throws -> [UnitOrigin] {
    try read { db in
      let all = try Row.fetchAll(
        db,
        sql: """
          SELECT name, header,
            EXISTS (SELECT 1 FROM unit WHERE unit.origin = origin.id) AS hasUnits
          FROM origin ORDER BY id
          """)
      let used = try all.filter { try $0.decode(forColumn: "hasUnits") }
      return try (used.isEmpty ? all : used).map { row in
        let header = try row.decode(Data?.self, forColumn: "header")
        return UnitOrigin(
          name: try row.decode(forColumn: "name"),
          header: header.map { HeaderCoding.decode(Array($0)) })
      }
    }
  }

  /// Takes units out of the memory; throws ``MemoryStoreError/noSuchUnit(_:)`` and changes nothing
  /// when one of them is not there.
  package func delete(_ ids: [Int]) throws {
    try write { db in
      let missing = try ids.filter { id in
        try Int.fetchOne(db, sql: "SELECT 1 FROM unit WHERE id = ?", arguments: [id]) == nil
      }
      if !missing.isEmpty { throw MemoryStoreError.noSuchUnit(missing) }
      let journal = UndoJournal(db, .deletion)
      for id in ids { try journal.note(id) }
      let deletion = try UnitDeletion(db)
      for id in ids { try deletion.delete(id) }
      try journal.finish()
    }
  }
}

/// Deletes units, and the texts no other unit shares.
///
/// Lists of the index may go on naming such a text; its number is never used again, so a search
/// finds nothing there.
struct UnitDeletion {
  private let reader: UnitReader
  private let texts: PreparedStatement
  private let statements: [PreparedStatement]
  private let unitDigest: PreparedStatement
  private let orphan: PreparedStatement
  private let textDigest: PreparedStatement

  init(_ db: Database) throws {
    reader = try UnitReader(db)
    texts = try PreparedStatement(db, "SELECT DISTINCT text FROM variant WHERE unit = ?")
    statements = try [
      "DELETE FROM variant WHERE unit = ?",
      "DELETE FROM unit WHERE id = ?",
    ].map { try PreparedStatement(db, $0) }
    // Digests are found by their values; to look for a unit among them would read them all.
    unitDigest = try PreparedStatement(
      db, "DELETE FROM unit_digest WHERE digest = ? AND unit = ?")
    orphan = try PreparedStatement(
      db,
      """
      DELETE FROM text WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM variant WHERE text = ?1)
      RETURNING language, plain, markup
      """)
    textDigest = try PreparedStatement(
      db, "DELETE FROM text_digest WHERE digest = ? AND text = ?")
  }

  func delete(_ unit: Int) throws {
    texts.bind(Int64(unit), at: 1)
    var affected: [Int64] = []
    while try texts.step() { affected.append(texts.integer(0)) }
    if let stored = try reader.unit(unit) {
      unitDigest.bind(UnitIdentity.digest(of: stored.unit), at: 1)
      unitDigest.bind(Int64(unit), at: 2)
      try unitDigest.run()
    }
    for statement in statements {
      statement.bind(Int64(unit), at: 1)
      try statement.run()
    }
    try deleteOrphans(among: affected)
  }

  /// Deletes those of the texts that no unit has any more.
  func deleteOrphans(among texts: [Int64]) throws {
    for text in texts {
      orphan.bind(text, at: 1)
      while try orphan.step() {
        let content = SegmentContent(
          plain: orphan.text(1), markup: orphan.optionalText(2))
        textDigest.bind(TextTable.digest(of: content, language: orphan.integer(0)), at: 1)
        textDigest.bind(text, at: 2)
        try textDigest.run()
      }
    }
  }
}
