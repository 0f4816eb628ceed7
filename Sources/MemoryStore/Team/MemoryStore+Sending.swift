import Bitext
import Foundation
import GRDB

/// What is to be sent next.
package enum NextBatch: Sendable {
  case nothing
  /// Another process sends a batch of the memory, or did so and ended: that one is to be settled.
  case anotherIsOnItsWay
  case batch(OutgoingBatch)
}

extension MemoryStore {
  /// Puts up to `limit` changed rows into a batch.
  ///
  /// From here on the batch counts as on its way: it must be settled before another one is made,
  /// with ``noteSent(as:advancing:)`` or ``noteUnsent()``. What is changed meanwhile stays to be sent.
  package func nextBatch(limit: Int) throws -> NextBatch {
    try write { db in
      guard let membership = try Membership.current(db) else {
        throw MemoryStoreError.notInTeam(path: path)
      }
      guard membership.onItsWay == nil else { return .anotherIsOnItsWay }
      let composer = try BatchComposer(db)
      let changes = try composer.changes(limit: limit)
      guard !changes.isEmpty else { return .nothing }
      let token = SharedID.random()
      try db.execute(
        sql: "UPDATE team SET sequence = sequence + 1, token = ?", arguments: [Data(token.bytes)])
      let sequence = try Int64.fetchOne(db, sql: "SELECT sequence FROM team") ?? 0
      return .batch(
        OutgoingBatch(
          replica: membership.replica, sequence: sequence, token: token,
          known: membership.cursor, changes: changes))
    }
  }

  /// Notes that the batch on its way has become a revision of the log.
  package func noteSent(as revision: LogRevision) throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE team_entry SET revision = ?1
          WHERE (kind, row) IN (SELECT kind, row FROM team_change WHERE sent IS NOT NULL)
          """, arguments: [revision.number])
      try db.execute(
        sql: """
          DELETE FROM team_change WHERE sent IS NOT NULL AND sent = stamp;
          UPDATE team_change SET sent = NULL WHERE sent IS NOT NULL;
          """)
      try db.execute(
        sql: "INSERT OR REPLACE INTO team_revision (number, id) VALUES (?, ?)",
        arguments: [revision.number, Data(revision.id.bytes)])
      // When nobody else wrote meanwhile there is nothing to read up to here.
      try db.execute(
        sql: """
          UPDATE team SET token = NULL, cursor = CASE WHEN cursor = ?1 - 1 THEN ?1 ELSE cursor END
          """, arguments: [revision.number])
    }
  }

  /// Notes that the batch on its way has not arrived and never will: it is to be sent anew.
  package func noteUnsent() throws {
    try write { db in
      try db.execute(
        sql: """
          UPDATE team_change SET sent = NULL WHERE sent IS NOT NULL;
          UPDATE team SET token = NULL;
          """)
    }
  }
}

/// Reads changed rows as changes for the log.
private struct BatchComposer {
  let db: Database
  private let entries: EntryTable
  private let units: UnitReader
  private let concepts: ConceptTable
  private let origins: OriginIDs
  private let conflicts: ConflictTable
  private let sent: PreparedStatement

  init(_ db: Database) throws {
    self.db = db
    entries = try EntryTable(db)
    units = try UnitReader(db)
    concepts = ConceptTable(db: db)
    origins = try OriginIDs(db)
    conflicts = try ConflictTable(db)
    sent = try PreparedStatement(
      db, "UPDATE team_change SET sent = stamp WHERE kind = ? AND row = ?")
  }

  /// The next changes; none when nothing is to be sent.
  func changes(limit: Int) throws -> [UnitChange] {
    var ids = SharedIDSource { UInt64(max(0, Date().timeIntervalSince1970) * 1000) }
    var changes: [UnitChange] = []
    while changes.isEmpty {
      let rows = try Row.fetchAll(
        db, sql: "SELECT kind, row FROM team_change ORDER BY kind, row LIMIT ?",
        arguments: [limit])
      if rows.isEmpty { break }
      for row in rows {
        guard let kind = UnitChange.Kind(rawValue: try row.decode(forColumn: "kind")) else {
          continue
        }
        let shared = SharedRow(kind: kind, row: try row.decode(forColumn: "row"))
        guard let change = try change(of: shared, &ids) else {
          try entries.clearChange(shared)
          continue
        }
        changes.append(change)
        sent.bind(Int64(kind.rawValue), at: 1)
        sent.bind(shared.row, at: 2)
        try sent.run()
      }
    }
    return changes
  }

  /// Nil when the log need not know of it: what was added and deleted between two times of sending.
  private func change(of row: SharedRow, _ ids: inout SharedIDSource) throws -> UnitChange? {
    let entry = try entries.entry(of: row)
    guard let content = try content(of: row) else {
      guard let entry else { return nil }
      guard entry.revision > 0 else {
        try entries.remove(row)
        return nil
      }
      return UnitChange(id: entry.id, kind: row.kind, content: .deleted, revision: entry.revision)
    }
    let id = try entry?.id ?? newID(of: content, &ids)
    if entry == nil {
      // Files and references are what they are called, whoever adds them first.
      if let known = try entries.entry(id), known.row != row { return nil }
      try entries.put(id, at: row, revision: 0)
    }
    return UnitChange(
      id: id, kind: row.kind, content: content, revision: entry?.revision ?? 0,
      conflict: try conflicts.note(row))
  }

  private func newID(
    of content: UnitChange.Content, _ ids: inout SharedIDSource
  ) throws -> SharedID {
    switch content {
    case .origin(let origin): OriginIDs.id(of: origin)
    case .reference(let reference): ReferenceTable.sharedID(of: reference.id)
    default: ids.next()
    }
  }

  private func content(of row: SharedRow) throws -> UnitChange.Content? {
    switch row.kind {
    case .origin: try origins.origin(row.row).map(UnitChange.Content.origin)
    case .reference:
      try ReferenceTable(db: db).reference(row.row).map(UnitChange.Content.reference)
    case .concept: try concepts.concept(row.row).map(UnitChange.Content.concept)
    case .unit: try unit(Int(row.row)).map(UnitChange.Content.unit)
    }
  }

  private func unit(_ id: Int) throws -> SharedUnit? {
    guard let stored = try units.unit(id), let origin = try units.origin(of: id) else {
      return nil
    }
    return SharedUnit(
      unit: stored.unit, quality: stored.quality, confidence: stored.confidence,
      origin: try origins.id(of: origin), contexts: stored.contexts)
  }
}
