import Bitext
import GRDB
import Linguistics
import Matching

/// Makes everything a memory derives anew from its units: rows that belong to nothing are deleted,
/// texts are analysed again, digests and the index written again, and neighbours of another
/// language are put right. What units say is not touched.
struct MemoryRepair {
  let db: Database
  let path: String

  func run() throws {
    try db.execute(
      sql: """
        DELETE FROM text WHERE NOT EXISTS (SELECT 1 FROM variant WHERE variant.text = text.id);
        DELETE FROM text_digest; DELETE FROM unit_digest;
        DELETE FROM posting; DELETE FROM generation;
        """)
    try TextRebuild(db: db, path: path, progress: nil).run()
    try AnalysisUpdate.record(db)
    try rebuildUnits()
    try ContextCheck(db: db).repair()
    for table in ["unit", "text"] {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO counter (name, value)
          SELECT ?1, max(
            ifnull((SELECT value FROM counter WHERE name = ?1 AND value BETWEEN 0 AND ?2), 0),
            ifnull((SELECT max(id) FROM \(table)), 0))
          """, arguments: [table, IDCounter.possible.upperBound])
    }
    try LexiconRepair(db: db, path: path).run()
    try CompletionCare(db: db).repair()
    try TermCare(db: db).repair()
    try TeamCare(db: db).repair()
  }

  private func rebuildUnits() throws {
    let digests = try DigestTable(db, table: "unit_digest", column: "unit")
    try UnitReader(db).forEachUnit {
      try digests.add(UnitIdentity.digest(of: $0.unit), owner: Int64($0.id))
    }
    try digests.flush()
  }
}

extension MemoryStore {
  /// What is wrong with the memory; nothing when all is well.
  package func faults() throws -> [MemoryFault] {
    do {
      return try read { db in
        var check = MemoryCheck(db, path: path)
        return try check.run()
      }
    } catch MemoryStoreError.damaged(_, let detail) {
      return [MemoryFault(kind: .file, detail: detail)]
    }
  }

  /// Whether all units and terms of a memory whose file is damaged can still be read as they were:
  /// what is damaged is only the index, or something else that is derived from them.
  package func hasWholeUnits() throws -> Bool {
    do {
      return try read { db in
        let concepts = try termbase().concepts
        guard concepts.allSatisfy({ !$0.terms.isEmpty }) else { return false }
        return try UnitProof(db: db).allAreWhole()
      }
    } catch MemoryStoreError.damaged { return false }
  }

  /// Makes the index and everything else that is derived from the units anew, in one transaction;
  /// returns the faults that are left.
  package func repair() throws -> [MemoryFault] {
    try write { db in
      try MemoryRepair(db: db, path: path).run()
      var check = MemoryCheck(db, path: path)
      return try check.run()
    }
  }
}
