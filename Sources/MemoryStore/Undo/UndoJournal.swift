import Foundation
import GRDB

/// Notes how units were before a person changes them, so that the change can be taken back.
///
/// What it notes belongs to the transaction of the change. A change of any size can be taken back
/// while it is the last one; earlier ones as long as all together are small, because each is a copy
/// of the units it touched.
final class UndoJournal {
  private let db: Database
  private let kind: MemoryChange.Kind
  private var change: Int64?
  private var touched: Set<Int> = []

  /// Changes, and units of them all, that are kept beside the last one.
  private static let changes = 20
  private static let units = 10_000

  init(_ db: Database, _ kind: MemoryChange.Kind) {
    self.db = db
    self.kind = kind
  }

  /// To be called before a unit is changed, deleted or added.
  func note(_ unit: Int) throws {
    guard touched.insert(unit).inserted else { return }
    try db.cachedStatement(
      sql: "INSERT INTO undo_unit (change, unit, image) VALUES (?, ?, ?)"
    ).execute(arguments: [try number(), unit, try UnitImage(of: unit, db)?.encoded()])
  }

  /// The number of the change, made with the first unit it touches.
  private func number() throws -> Int64 {
    if let change { return change }
    try db.execute(
      sql: "INSERT INTO undo_change (kind, made) VALUES (?, ?)",
      arguments: [kind.rawValue, Date().ISO8601Format()])
    change = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// To be called when all units are what the change makes of them.
  func finish() throws {
    guard let change else { return }
    var isEmpty = true
    for unit in touched.sorted() {
      let after = try UnitImage(of: unit, db)
      let before = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT image FROM undo_unit WHERE change = ? AND unit = ?"),
        arguments: [change, unit])
      if try after?.encoded() == before {
        try db.cachedStatement(sql: "DELETE FROM undo_unit WHERE change = ? AND unit = ?")
          .execute(arguments: [change, unit])
        continue
      }
      isEmpty = false
      guard let after else { continue }
      try db.cachedStatement(sql: "UPDATE undo_unit SET after = ? WHERE change = ? AND unit = ?")
        .execute(arguments: [try after.digest(), change, unit])
    }
    if isEmpty { try Self.forget(change, db) } else { try prune(before: change) }
  }

  /// Forgets the oldest changes but the last one.
  private func prune(before last: Int64) throws {
    let sizes = try Row.fetchAll(
      db,
      sql: """
        SELECT change, count(*) AS units FROM undo_unit WHERE change < ?
        GROUP BY change ORDER BY change DESC
        """, arguments: [last])
    var units = 0
    for (index, row) in sizes.enumerated() {
      units += try row.decode(Int.self, forColumn: "units")
      guard index >= Self.changes || units > Self.units else { continue }
      let oldest = try row.decode(Int64.self, forColumn: "change")
      return try Self.forget(oldest, through: true, db)
    }
  }

  /// Forgets a change, or with `through` all up to it.
  static func forget(_ change: Int64, through: Bool = false, _ db: Database) throws {
    let relation = through ? "<=" : "="
    try db.execute(
      sql: "DELETE FROM undo_unit WHERE change \(relation) ?", arguments: [change])
    try db.execute(sql: "DELETE FROM undo_change WHERE id \(relation) ?", arguments: [change])
  }

  /// Forgets all changes: the neighbours they name are called otherwise now.
  static func clear(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM undo_unit; DELETE FROM undo_change")
  }
}
