import Bitext
import GRDB

/// What taking in changes of the team did, in units and concepts.
package struct AppliedChanges: Sendable, Equatable {
  package var added = 0
  package var changed = 0
  package var deleted = 0
  /// Things that were here already, added by both.
  package var alike = 0
  /// Edits that did not know of each other.
  package var conflicts = 0

  package static func += (sum: inout AppliedChanges, other: AppliedChanges) {
    sum.added += other.added
    sum.changed += other.changed
    sum.deleted += other.deleted
    sum.alike += other.alike
    sum.conflicts += other.conflicts
  }
}

extension MemoryStore {
  /// From so many changes on, the triggers are removed first, because they would run for every row
  /// in vain. For fewer changes, making them again costs more.
  private static let bulk = 2_000

  /// Takes changes of the team in, in one transaction; nil, and nothing is changed, when the memory is
  /// no longer where the batch begins: another process has taken it in.
  package func apply(_ batch: ChangeBatch) throws -> AppliedChanges? {
    try write { db in
      guard let membership = try Membership.current(db) else {
        throw MemoryStoreError.notInTeam(path: path)
      }
      guard membership.cursor == batch.after, membership.onItsWay == nil else { return nil }
      // As for an import.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      defer { try? db.execute(sql: "PRAGMA cache_size = -16000") }
      try db.execute(sql: "UPDATE team SET isRecording = 0")
      let isBulk = try batch.changes.count >= Self.bulk && TeamCare(db: db).hasTriggers()
      if isBulk { try db.execute(sql: ReplicaSchema.withoutTriggers) }
      let authors = Dictionary(
        batch.revisions.map { ($0.number, $0.author) }, uniquingKeysWith: { $1 })
      let application = try ChangeApplication(db, path: path)
      for change in batch.changes {
        try application.apply(change, by: authors[change.revision] ?? "")
      }
      try application.finish()
      if isBulk { try db.execute(sql: ReplicaSchema.triggers) }
      for revision in batch.revisions {
        try db.execute(
          sql: "INSERT OR REPLACE INTO team_revision (number, id) VALUES (?, ?)",
          arguments: [revision.number, revision.id.data])
      }
      try db.execute(
        sql: "UPDATE team SET isRecording = 1, cursor = ?", arguments: [batch.upTo])
      return application.applied
    }
  }
}

/// Brings the memory's rows to what the team's changes say, one after another.
///
/// What was not changed here becomes what the change says. What was changed here too:
///
/// | here | there | becomes |
/// |---|---|---|
/// | edited | edited alike | one, with the surer quality |
/// | edited | edited otherwise | theirs, and ours as a unit of its own, which is noted |
/// | edited | deleted | ours as a unit of its own, which is noted |
/// | deleted | edited | theirs, which is noted |
/// | deleted | deleted | gone |
/// | added | added alike | one |
final class ChangeApplication {
  private let entries: EntryTable
  private let units: UnitApplication
  private let concepts: ConceptApplication
  private let references: ReferenceTable
  private let conflicts: ConflictTable
  private let hasChanges: Bool
  private(set) var applied = AppliedChanges()

  init(_ db: Database, path: String) throws {
    entries = try EntryTable(db)
    units = try UnitApplication(db, entries: entries, path: path)
    concepts = try ConceptApplication(db, entries: entries)
    references = ReferenceTable(db: db)
    conflicts = try ConflictTable(db)
    hasChanges =
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM team_change)") ?? true
  }

  func finish() throws {
    try units.finish()
    try concepts.finish()
  }

  func apply(_ change: UnitChange, by author: String) throws {
    let entry = try entries.entry(change.id)
    // What came from here, and what a batch before has brought.
    if let entry, entry.revision >= change.revision { return }
    switch change.content {
    case .unit(let unit):
      try put(unit, of: change, entry, units, by: author)
    case .concept(let concept):
      try put(concept, of: change, entry, concepts, by: author)
    case .deleted:
      switch change.kind {
      case .unit: try delete(change, entry, units, by: author)
      case .concept: try delete(change, entry, concepts, by: author)
      case .origin, .reference: break
      }
    case .origin(let origin):
      let row = SharedRow(kind: .origin, row: try units.row(of: origin, id: change.id))
      try take(change, at: row)
    case .reference(let reference):
      try references.put([reference])
      guard let row = try references.row(named: reference.id) else { return }
      try take(change, at: SharedRow(kind: .reference, row: row))
    }
  }

  /// Notes that a row is what the change says.
  private func take(_ change: UnitChange, at row: SharedRow) throws {
    try entries.put(change.id, at: row, revision: change.revision)
    if hasChanges { try entries.clearChange(row) }
  }

  private func put<Rows: ChangedRows>(
    _ content: Rows.Content, of change: UnitChange, _ entry: EntryTable.Entry?, _ rows: Rows,
    by author: String
  ) throws {
    guard let entry else {
      if hasChanges, let row = try rows.alike(content) {
        applied.alike += 1
        return try settle(content, of: change, at: row, rows)
      }
      applied.added += 1
      let row = try rows.insert(content)
      try take(change, at: row)
      if change.conflict != nil { try conflicts.put(change.conflict, at: row) }
      return
    }
    let isHere = try rows.contains(entry.row)
    let isChanged = hasChanges ? try entries.isChanged(entry.row) : false
    if isHere, !isChanged {
      applied.changed += 1
      try rows.replace(entry.row, by: content)
      try take(change, at: entry.row)
      try conflicts.put(change.conflict, at: entry.row)
    } else if isHere, try rows.isSame(entry.row, as: content) {
      applied.alike += 1
      try settle(content, of: change, at: entry.row, rows)
    } else if isHere {
      applied.conflicts += 1
      let copy = try rows.split(entry.row, from: content)
      try take(change, at: entry.row)
      try conflicts.put(change.conflict, at: entry.row)
      try entries.noteChange(copy)
      try conflicts.put(
        ConflictNote(reason: .bothEdited, other: change.id, author: author), at: copy)
    } else {
      // It was deleted here, and if that was not sent yet, without knowing of the change.
      try entries.remove(entry.row)
      if hasChanges { try entries.clearChange(entry.row) }
      let row = try rows.insert(content)
      try take(change, at: row)
      if isChanged { applied.conflicts += 1 } else { applied.added += 1 }
      try conflicts.put(
        isChanged
          ? ConflictNote(reason: .deletedHere, other: nil, author: author) : change.conflict,
        at: row)
    }
  }

  /// Makes one of two rows that say the same. If the row here is surer, it stays so and is sent.
  private func settle<Rows: ChangedRows>(
    _ content: Rows.Content, of change: UnitChange, at row: SharedRow, _ rows: Rows
  ) throws {
    let isSurer = try rows.merge(row, with: content)
    try take(change, at: row)
    try conflicts.put(change.conflict, at: row)
    if isSurer { try entries.noteChange(row) }
  }

  private func delete(
    _ change: UnitChange, _ entry: EntryTable.Entry?, _ rows: some ChangedRows,
    by author: String
  ) throws {
    guard let entry else { return }
    guard try rows.contains(entry.row) else { return try take(change, at: entry.row) }
    if hasChanges, try entries.isChanged(entry.row) {
      // It gets a name of its own when it is sent.
      applied.conflicts += 1
      try entries.remove(entry.row)
      try conflicts.put(
        ConflictNote(reason: .deletedElsewhere, other: nil, author: author), at: entry.row)
    } else {
      applied.deleted += 1
      try rows.delete(entry.row)
      try take(change, at: entry.row)
      try conflicts.put(nil, at: entry.row)
    }
  }
}

/// The rows of one kind of thing that members change.
protocol ChangedRows {
  associatedtype Content

  func contains(_ row: SharedRow) throws -> Bool
  /// A row that says the same and is not in the log yet.
  func alike(_ content: Content) throws -> SharedRow?
  /// Whether a row says the same, whoever changed it when.
  func isSame(_ row: SharedRow, as content: Content) throws -> Bool
  func insert(_ content: Content) throws -> SharedRow
  func replace(_ row: SharedRow, by content: Content) throws
  /// Gives a row the content of one that says the same; returns whether the row is the surer one.
  func merge(_ row: SharedRow, with content: Content) throws -> Bool
  /// Gives a row other content and what it said to a row of its own, which is returned.
  func split(_ row: SharedRow, from content: Content) throws -> SharedRow
  func delete(_ row: SharedRow) throws
}
