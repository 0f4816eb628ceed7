import Bitext
import Foundation
import GRDB

/// What a replica does when the log is not what it was: when it has lost its last transactions, or
/// has forgotten deletions the replica was not told of.
extension MemoryStore {
  /// The revisions of the log that the memory has seen, latest first, before `number`.
  package func knownRevisions(before number: Int64, limit: Int) throws -> [LogRevision] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT number, id FROM team_revision WHERE number < ? ORDER BY number DESC LIMIT ?
          """, arguments: [number, limit]
      ).compactMap { row in
        try SharedID(row.decode(Data.self, forColumn: "id")).map {
          LogRevision(number: try row.decode(forColumn: "number"), id: $0)
        }
      }
    }
  }

  /// Goes back to the last revision that the log still has: what came later is to be sent again,
  /// whoever it was from, and what the log has instead is to be taken in. Returns how many things
  /// that are.
  package func returnTo(_ revision: Int64) throws -> Int {
    try write { db in
      let lost =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM team_entry WHERE revision > ?", arguments: [revision])
        ?? 0
      try db.execute(
        sql: """
          INSERT INTO team_change (kind, row)
            SELECT kind, row FROM team_entry WHERE revision > ?
            ON CONFLICT (kind, row) DO UPDATE SET stamp = stamp + 1
          """, arguments: [revision])
      try db.execute(
        sql: "UPDATE team_entry SET revision = ?1 WHERE revision > ?1", arguments: [revision])
      try db.execute(
        sql: "DELETE FROM team_revision WHERE number > ?", arguments: [revision])
      try db.execute(
        sql: "UPDATE team SET cursor = min(cursor, ?)", arguments: [revision])
      return lost
    }
  }

  /// Deletes what the log no longer has; `living` is what it has. What was changed here stays, and is
  /// sent as something new. Returns what was deleted and kept.
  package func keepOnly(_ living: Set<SharedID>) throws -> (deleted: Int, kept: Int) {
    try write { db in
      try db.execute(sql: "UPDATE team SET isRecording = 0")
      let entries = try EntryTable(db)
      let deletion = try UnitDeletion(db)
      let conflicts = try ConflictTable(db)
      var (deleted, kept) = (0, 0)
      for row in try Self.gone(db, living) {
        if try entries.isChanged(row) {
          kept += 1
          try conflicts.put(
            ConflictNote(reason: .deletedElsewhere, other: nil, author: ""), at: row)
        } else {
          deleted += 1
          switch row.kind {
          case .unit: try deletion.delete(Int(row.row))
          default: try ConceptTable(db: db).delete(row.row)
          }
        }
        try entries.remove(row)
      }
      try TermbaseRevision.advance(db)
      try db.execute(sql: "UPDATE team SET isRecording = 1")
      return (deleted, kept)
    }
  }

  /// Rows that are here and in the log no more.
  private static func gone(_ db: Database, _ living: Set<SharedID>) throws -> [SharedRow] {
    let rows = try PreparedStatement(
      db,
      """
      SELECT kind, row, id FROM team_entry WHERE revision > 0 AND (
        kind = \(UnitChange.Kind.unit.rawValue)
          AND EXISTS (SELECT 1 FROM unit WHERE unit.id = team_entry.row)
        OR kind = \(UnitChange.Kind.concept.rawValue)
          AND EXISTS (SELECT 1 FROM concept WHERE concept.id = team_entry.row))
      """)
    var gone: [SharedRow] = []
    while try rows.step() {
      guard let kind = UnitChange.Kind(rawValue: UInt8(truncatingIfNeeded: rows.integer(0))),
        let id = SharedID(rows.blob(2)), !living.contains(id)
      else { continue }
      gone.append(SharedRow(kind: kind, row: rows.integer(1)))
    }
    return gone
  }
}
