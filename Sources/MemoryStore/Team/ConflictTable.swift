import Bitext
import Foundation
import GRDB

/// Rows that are one of two changes which did not know of each other.
struct ConflictTable {
  private let db: Database

  init(_ db: Database) throws { self.db = db }

  func note(_ row: SharedRow) throws -> ConflictNote? {
    try Row.fetchOne(
      db, sql: "SELECT reason, other, author FROM team_conflict WHERE kind = ? AND row = ?",
      arguments: [row.kind.rawValue, row.row]
    ).flatMap(Self.note)
  }

  static func note(_ row: Row) -> ConflictNote? {
    guard let reason = ConflictNote.Reason(rawValue: row["reason"]) else { return nil }
    return ConflictNote(
      reason: reason, other: (row["other"] as Data?).flatMap { SharedID($0) },
      author: row["author"])
  }

  /// Says what of a row is to be told; nil takes it back.
  func put(_ note: ConflictNote?, at row: SharedRow) throws {
    guard let note else {
      try db.cachedStatement(sql: "DELETE FROM team_conflict WHERE kind = ? AND row = ?")
        .execute(arguments: [row.kind.rawValue, row.row])
      return
    }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO team_conflict (kind, row, reason, other, author)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        row.kind.rawValue, row.row, note.reason.rawValue, note.other.map { Data($0.bytes) },
        note.author,
      ])
  }
}
