import Bitext
import Foundation
import GRDB

extension MemoryStore {
  /// The last change that can be taken back; nil when there is none.
  package func lastChange() throws -> MemoryChange? {
    try read { db in try UndoneChange(db)?.change }
  }

  /// Takes the last change of a person back, in one transaction, and returns it.
  ///
  /// Units get their numbers, neighbours and dates back; in a team this is a change like any other.
  /// Throws ``MemoryStoreError/nothingToUndo(path:)``, or ``MemoryStoreError/changedSince(_:)`` with the
  /// units that something else has changed, added or deleted since; then nothing changes.
  package func undo() throws -> MemoryChange {
    try write { db in
      guard let undone = try UndoneChange(db) else {
        throw MemoryStoreError.nothingToUndo(path: path)
      }
      try undone.takeBack(db, path: path)
      return undone.change
    }
  }
}

/// The last change, as the journal has it.
private struct UndoneChange {
  let change: MemoryChange
  private let id: Int64
  private let units: [(id: Int, after: Int64?, wasThere: Bool)]

  init?(_ db: Database) throws {
    let last = try Row.fetchOne(
      db, sql: "SELECT id, kind, made FROM undo_change ORDER BY id DESC LIMIT 1")
    guard let last else { return nil }
    let id = try last.decode(Int64.self, forColumn: "id")
    let units = try Row.fetchAll(
      db,
      sql: """
        SELECT unit, after, image IS NOT NULL AS wasThere FROM undo_unit WHERE change = ?
        ORDER BY unit
        """, arguments: [id]
    ).map { row in
      (
        id: try row.decode(Int.self, forColumn: "unit"),
        after: try row.decode(Int64?.self, forColumn: "after"),
        wasThere: try row.decode(Bool.self, forColumn: "wasThere")
      )
    }
    let kind = MemoryChange.Kind(rawValue: try last.decode(forColumn: "kind"))
    let made = try? Date(last.decode(String.self, forColumn: "made"), strategy: .iso8601)
    self.id = id
    self.units = units
    change = MemoryChange(
      kind: kind ?? .edit, date: made ?? .distantPast,
      changed: units.filter(\.wasThere).map(\.id),
      added: units.filter { !$0.wasThere }.map(\.id))
  }

  func takeBack(_ db: Database, path: String) throws {
    let others = try units.filter {
      try UnitImage(of: $0.id, db)?.digest() != $0.after
    }.map(\.id)
    if !others.isEmpty { throw MemoryStoreError.changedSince(others) }
    let restoration = try UnitRestoration(db)
    for unit in units { try restoration.put(image(of: unit.id, db), as: unit.id) }
    try restoration.finish()
    for unit in units where unit.wasThere {
      try LinkRevision.revise(unit.id, db, path: path)
    }
    try UndoJournal.forget(id, db)
  }
  /// How a unit was; nil for one that was not there.
  private func image(of unit: Int, _ db: Database) throws -> UnitImage? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT image FROM undo_unit WHERE change = ? AND unit = ?"),
      arguments: [id, unit]
    ).map(UnitImage.decode)
  }
}
