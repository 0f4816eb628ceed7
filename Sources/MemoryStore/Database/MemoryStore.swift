import Foundation
import GRDB

/// A memory: one SQLite file that holds units, texts and the index to find them by.
///
/// Reading and writing may go on at the same time from any number of tasks and processes: writers
/// take turns, readers see the memory as it was when they began. Every change is one transaction.
package struct MemoryStore: Sendable {
  /// How a memory is opened.
  package enum Access: Sendable {
    /// For look-ups; the file must exist and is never changed.
    case reading
    /// For changes; the file must exist.
    case writing
    /// For changes; a missing file is made.
    case creating
  }

  /// The file, or `:memory:`.
  package let path: String
  let reader: any DatabaseReader
  private let writer: (any DatabaseWriter)?

  /// Opens the memory at `path`; throws ``MemoryStoreError``.
  package init(path: String, access: Access) throws {
    self.path = path
    do {
      try Self.checkFile(path, access: access)
      if access == .reading {
        let reader = try Self.openForReading(path)
        let version = try reader.read { try Self.checkVersion($0, path: path) }
        // An empty database is nothing to read.
        if version == 0 { throw MemoryStoreError.notAMemory(path: path) }
        if version == MemorySchema.version {
          self.reader = reader
        } else {
          try reader.close()
          try Self.bringUpToDate(path, from: version)
          self.reader = try Self.openForReading(path)
        }
        writer = nil
      } else {
        let pool = try DatabasePool(path: path, configuration: Self.configuration())
        _ = try pool.read { try Self.checkVersion($0, path: path) }
        try MemorySchema.migrator.migrate(pool)
        reader = pool
        writer = pool
      }
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// A memory that lives as long as the process, for TMX files that are looked up directly.
  package init() throws {
    path = ":memory:"
    let queue = try DatabaseQueue(configuration: Self.configuration())
    try MemorySchema.migrator.migrate(queue)
    reader = queue
    writer = queue
  }

  /// How long a writer waits for another one, in seconds.
  private static let busyTimeout = 10.0

  private static func configuration(readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      // 16 MB for readers; imports ask for more.
      try db.execute(sql: "PRAGMA cache_size = -16000")
      if !readonly { try db.execute(sql: "PRAGMA secure_delete = OFF") }
    }
    return configuration
  }

  private static func openForReading(_ path: String) throws -> any DatabaseReader {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration(readonly: true))
      try pool.read { _ = try Int.fetchOne($0, sql: "PRAGMA user_version") }
      return pool
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      // SQLite cannot share a WAL file in a folder it may not write. With no log beside it, the file is
      // complete and can be read as it is.
      let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size]) as? Int
      guard log ?? 0 == 0 else { throw error }
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return try DatabaseQueue(
        path: "file:\(escaped)?immutable=1", configuration: configuration(readonly: true))
    }
  }

  /// Brings an older memory up to date before it is read, which takes the right to write it.
  private static func bringUpToDate(_ path: String, from version: Int32) throws {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration())
      try MemorySchema.migrator.migrate(pool)
      try pool.close()
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      throw MemoryStoreError.older(path: path, version: Int(version))
    }
  }

  private static func checkFile(_ path: String, access: Access) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if access != .creating { throw MemoryStoreError.missing(path: path) }
      return
    }
    if isFolder.boolValue { throw MemoryStoreError.isFolder(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw MemoryStoreError.readOnly(path: path)
    }
    defer { try? file.close() }
    let start = try file.read(upToCount: 16) ?? Data()
    let isDatabase = start == Data("SQLite format 3\0".utf8)
    guard isDatabase || (start.isEmpty && access == .creating) else {
      throw MemoryStoreError.notAMemory(path: path)
    }
  }

  /// The format of the memory, no newer than this one knows.
  private static func checkVersion(_ db: Database, path: String) throws -> Int32 {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    if application != MemorySchema.applicationID && !(isEmpty && application == 0) {
      throw MemoryStoreError.notAMemory(path: path)
    }
    if version > MemorySchema.version {
      throw MemoryStoreError.newer(
        path: path, version: Int(version), supported: Int(MemorySchema.version))
    }
    return version
  }

  /// Reads from one consistent state of the memory.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try reader.read(body) } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Adds to the memory in one transaction, as ``write(_:)`` does, without SQLite looking up every
  /// row that a new one names: an import has found or made them all itself, and the checks are a
  /// tenth of its time. Nothing that other rows may name is to be deleted here.
  func append<T>(_ body: (Database) throws -> T) throws -> T {
    guard let writer else { throw MemoryStoreError.readOnly(path: path) }
    do {
      return try writer.writeWithoutTransaction { db in
        // The setting cannot change within a transaction.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: T?
        try db.inTransaction {
          result = try body(db)
          return .commit
        }
        guard let result else { throw MemoryStoreError.busy(path: path) }
        return result
      }
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Changes the memory in one transaction, which is undone when `body` throws.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    guard let writer else { throw MemoryStoreError.readOnly(path: path) }
    do { return try writer.write(body) } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }
}
