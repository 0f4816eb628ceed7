import GRDB

extension MemoryStore {
  /// Reads from one consistent state of the memory.
  ///
  /// Called by something that reads or changes the memory already, it reads what that sees.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      return try reader.unsafeReentrantRead { db in
        try db.isInsideTransaction ? body(db) : transaction(db, .deferred, body)
      }
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Changes the memory in one transaction, which is undone when `body` throws.
  ///
  /// Throws ``MemoryStoreError/changing(path:)`` when something calls it that reads or changes the
  /// memory already.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try changing { try transaction($0, .immediate, body) }
  }

  /// Adds to the memory in one transaction, as ``write(_:)`` does, without SQLite looking up every
  /// row that a new one names: an import has found or made them all itself, and the checks are a
  /// tenth of its time. Nothing that other rows may name is to be deleted here.
  func append<T>(_ body: (Database) throws -> T) throws -> T {
    try changing { db in
      // The setting cannot change within a transaction.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
      return try transaction(db, .immediate, body)
    }
  }

  private func changing<T>(_ body: (Database) throws -> T) throws -> T {
    guard let writer else { throw MemoryStoreError.readOnly(path: path) }
    do {
      let result = try writer.unsafeReentrantWrite { db in
        if db.isInsideTransaction { throw MemoryStoreError.changing(path: path) }
        return try body(db)
      }
      try checkIsKept()
      return result
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  private func transaction<T>(
    _ db: Database, _ kind: Database.TransactionKind, _ body: (Database) throws -> T
  ) throws -> T {
    var result: T?
    try db.inTransaction(kind) {
      result = try body(db)
      return .commit
    }
    guard let result else { throw MemoryStoreError.busy(path: path) }
    return result
  }

  /// Throws when the file that was written is no longer the one that the path names: SQLite goes
  /// on writing a deleted file, and all of it would be gone with the process.
  private func checkIsKept() throws {
    guard let file else { return }
    guard FileIdentity(path: path) == file else { throw MemoryStoreError.removed(path: path) }
  }
}
