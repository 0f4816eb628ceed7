import Bitext
import GRDB

extension MemoryStore {
  /// The conflicts that nobody has settled yet, here or elsewhere.
  package func conflicts() throws -> [TeamConflict] {
    try read { db in try OpenConflicts(db).all().map(\.conflict) }
  }

  /// Settles conflicts in favour of these versions: the other version of each is deleted, unless
  /// `keepsBoth`. Throws ``MemoryStoreError/noSuchConflict(_:)`` and changes nothing when one of them
  /// is in none.
  package func resolve(
    units: [Int], concepts: [String], keepsBoth: Bool
  ) throws {
    try write { db in
      let open = try OpenConflicts(db).all()
      let deletion = try UnitDeletion(db)
      let table = ConceptTable(db: db)
      let kept =
        try units.map { (SharedRow(kind: .unit, row: Int64($0)), "\($0)") }
        + concepts.map { (SharedRow(kind: .concept, row: try table.row(named: $0) ?? 0), $0) }
      for (row, name) in kept {
        let met = open.filter { $0.row == row || $0.otherRow == row }
        guard !met.isEmpty else { throw MemoryStoreError.noSuchConflict(name) }
        for conflict in met {
          try settle(conflict.row, db)
          let losing = conflict.row == row ? conflict.otherRow : conflict.row
          guard !keepsBoth, let losing else { continue }
          switch losing.kind {
          case .unit: try deletion.delete(Int(losing.row))
          default: try table.delete(losing.row)
          }
        }
      }
      if !concepts.isEmpty { try TermbaseRevision.advance(db) }
    }
  }

  /// Takes the note back and lets the others know.
  private func settle(_ row: SharedRow, _ db: Database) throws {
    try ConflictTable(db).put(nil, at: row)
    try EntryTable(db).noteChange(row)
  }
}

/// The conflicts whose versions are all there.
private struct OpenConflicts {
  struct Found {
    let row: SharedRow
    let otherRow: SharedRow?
    let conflict: TeamConflict
  }

  private let db: Database
  private let entries: EntryTable
  private let reader: UnitReader
  private let notes: ConflictTable

  init(_ db: Database) throws {
    self.db = db
    notes = try ConflictTable(db)
    entries = try EntryTable(db)
    reader = try UnitReader(db)
  }

  func all() throws -> [Found] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT kind, row FROM team_conflict ORDER BY kind DESC, row")
    return try rows.compactMap { row in
      guard let kind = UnitChange.Kind(rawValue: try row.decode(forColumn: "kind")) else {
        return nil
      }
      let shared = SharedRow(kind: kind, row: try row.decode(forColumn: "row"))
      guard let note = try notes.note(shared) else { return nil }
      guard let version = try version(shared) else { return nil }
      let otherRow = try note.other.flatMap { try entries.entry($0) }?.row
      let other = try otherRow.flatMap { try self.version($0) }
      // Settled by deleting the other one.
      if note.reason == .bothEdited, other == nil { return nil }
      return Found(
        row: shared, otherRow: other == nil ? nil : otherRow,
        conflict: TeamConflict(
          reason: note.reason.shown, version: version, other: other, author: note.author))
    }
  }

  private func version(_ row: SharedRow) throws -> TeamConflict.Version? {
    switch row.kind {
    case .unit: try reader.unit(Int(row.row)).map(TeamConflict.Version.unit)
    case .concept:
      try ConceptTable(db: db).concept(row.row).map(TeamConflict.Version.concept)
    case .origin, .reference: nil
    }
  }
}

extension ConflictNote.Reason {
  fileprivate var shown: TeamConflict.Reason {
    switch self {
    case .bothEdited: .bothEdited
    case .deletedElsewhere: .deletedElsewhere
    case .deletedHere: .deletedHere
    }
  }
}
