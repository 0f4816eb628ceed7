import Bitext
import Foundation
import GRDB

/// Rows that are one of two changes which did not know of each other.
final class ConflictTable {
  private let select: PreparedStatement
  private let insert: PreparedStatement
  private let delete: PreparedStatement

  init(_ db: Database) throws {
    select = try PreparedStatement(
      db, "SELECT reason, other, author FROM team_conflict WHERE kind = ? AND row = ?")
    insert = try PreparedStatement(
      db,
      """
      INSERT OR REPLACE INTO team_conflict (kind, row, reason, other, author)
      VALUES (?, ?, ?, ?, ?)
      """)
    delete = try PreparedStatement(db, "DELETE FROM team_conflict WHERE kind = ? AND row = ?")
  }

  func note(_ row: SharedRow) throws -> ConflictNote? {
    bind(select, row)
    defer { select.reset() }
    guard try select.step(),
      let reason = ConflictNote.Reason(rawValue: UInt8(truncatingIfNeeded: select.integer(0)))
    else { return nil }
    return ConflictNote(
      reason: reason, other: SharedID(select.blob(1)), author: select.text(2))
  }

  /// Says what of a row is to be told; nil takes it back.
  func put(_ note: ConflictNote?, at row: SharedRow) throws {
    guard let note else {
      bind(delete, row)
      return try delete.run()
    }
    bind(insert, row)
    insert.bind(Int64(note.reason.rawValue), at: 3)
    insert.bind(note.other?.bytes, at: 4)
    insert.bind(note.author, at: 5)
    try insert.run()
  }

  private func bind(_ statement: PreparedStatement, _ row: SharedRow) {
    statement.bind(Int64(row.kind.rawValue), at: 1)
    statement.bind(row.row, at: 2)
  }
}
