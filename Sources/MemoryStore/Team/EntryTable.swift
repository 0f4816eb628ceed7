import Bitext
import GRDB

/// A row of the memory as the team knows it.
struct SharedRow: Hashable {
  let kind: UnitChange.Kind
  let row: Int64
}

/// What the team calls the rows of the memory, of which revision they are, and which were changed
/// since.
final class EntryTable {
  struct Entry {
    let row: SharedRow
    let id: SharedID
    /// 0 for what is not in the log.
    let revision: Int64
  }

  private let byID: PreparedStatement
  private let byRow: PreparedStatement
  private let insert: PreparedStatement
  private let remove: PreparedStatement
  private let change: PreparedStatement
  private let note: PreparedStatement
  private let clear: PreparedStatement

  init(_ db: Database) throws {
    byID = try PreparedStatement(
      db, "SELECT kind, row, id, revision FROM team_entry WHERE id = ?")
    byRow = try PreparedStatement(
      db, "SELECT kind, row, id, revision FROM team_entry WHERE kind = ? AND row = ?")
    // A row's number may have been another's that is gone, and an ID another row's.
    insert = try PreparedStatement(
      db, "INSERT OR REPLACE INTO team_entry (kind, row, id, revision) VALUES (?, ?, ?, ?)")
    remove = try PreparedStatement(db, "DELETE FROM team_entry WHERE kind = ? AND row = ?")
    change = try PreparedStatement(db, "SELECT 1 FROM team_change WHERE kind = ? AND row = ?")
    note = try PreparedStatement(
      db,
      """
      INSERT INTO team_change (kind, row) VALUES (?, ?)
      ON CONFLICT (kind, row) DO UPDATE SET stamp = stamp + 1
      """)
    clear = try PreparedStatement(db, "DELETE FROM team_change WHERE kind = ? AND row = ?")
  }

  func entry(_ id: SharedID) throws -> Entry? {
    byID.bind(id.bytes, at: 1)
    return try read(byID)
  }

  func entry(of row: SharedRow) throws -> Entry? {
    bind(byRow, row)
    return try read(byRow)
  }

  private func read(_ statement: PreparedStatement) throws -> Entry? {
    defer { statement.reset() }
    guard try statement.step(),
      let kind = UnitChange.Kind(rawValue: UInt8(truncatingIfNeeded: statement.integer(0))),
      let id = SharedID(statement.blob(2))
    else { return nil }
    return Entry(
      row: SharedRow(kind: kind, row: statement.integer(1)), id: id,
      revision: statement.integer(3))
  }

  func put(_ id: SharedID, at row: SharedRow, revision: Int64) throws {
    bind(insert, row)
    insert.bind(id.bytes, at: 3)
    insert.bind(revision, at: 4)
    try insert.run()
  }

  func remove(_ row: SharedRow) throws {
    bind(remove, row)
    try remove.run()
  }

  /// Whether a row was changed here since it was last sent or taken in.
  func isChanged(_ row: SharedRow) throws -> Bool {
    bind(change, row)
    defer { change.reset() }
    return try change.step()
  }

  func noteChange(_ row: SharedRow) throws {
    bind(note, row)
    try note.run()
  }

  func clearChange(_ row: SharedRow) throws {
    bind(clear, row)
    try clear.run()
  }

  private func bind(_ statement: PreparedStatement, _ row: SharedRow) {
    statement.bind(Int64(row.kind.rawValue), at: 1)
    statement.bind(row.row, at: 2)
  }
}
