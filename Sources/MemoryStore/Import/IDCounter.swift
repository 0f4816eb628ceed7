import GRDB

/// Gives out row numbers that were never used before, also by rows since deleted.
struct IDCounter {
  private let db: Database
  private let name: String
  private var last: Int64

  init(_ db: Database, _ name: String) throws {
    self.db = db
    self.name = name
    last =
      try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name])
      ?? 0
  }

  /// The number that comes next.
  var peek: Int64 { last + 1 }

  mutating func next() -> Int64 {
    last += 1
    return last
  }

  /// Remembers the last number; to be called in the transaction that used it.
  func save() throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)", arguments: [name, last])
  }
}
