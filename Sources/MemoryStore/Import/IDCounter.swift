import GRDB

/// Gives out row numbers that were never used before, also by rows since deleted.
struct IDCounter {
  private let db: Database
  private let name: String
  private var last: Int64

  /// Numbers that can be given out: the index keeps those of texts in 32 bits.
  static let possible: ClosedRange<Int64> = 0...Int64(UInt32.max)

  /// Throws what SQLite throws for a damaged file when the number that is kept is none that can
  /// have been given out.
  init(_ db: Database, _ name: String) throws {
    self.db = db
    self.name = name
    last = try Self.last(db, name)
  }

  /// The last number given out, 0 when there was none.
  static func last(_ db: Database, _ name: String) throws -> Int64 {
    let last =
      try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [name])
      ?? 0
    guard possible.contains(last) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "the last number of a \(name) cannot be \(last)")
    }
    return last
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
