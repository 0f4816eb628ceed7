import Bitext
import Foundation
import GRDB
import Linguistics

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
  let lookUps: LookupConnections
  let writer: (any DatabaseWriter)?
  /// The file that was opened; nil for a memory without one.
  let file: FileIdentity?
  /// How long locks of other processes are waited for.
  let waiting: LockWaiting
  /// The codes of the languages whose texts are analysed as they come; nil for all.
  let analyzedLanguages: Set<String>?

  /// Opens the memory at `path`; throws ``MemoryStoreError``.
  ///
  /// What is written in an older format or was analysed by another version is brought up to date
  /// before it is opened for changes, which `progress` is told; see ``AnalysisUpdate``.
  package init(
    path: String, access: Access, waiting: LockWaiting = LockWaiting(),
    progress: (any ProgressReporter)? = nil
  ) throws {
    self.path = path
    self.waiting = waiting
    analyzedLanguages = nil
    do {
      try Self.checkFile(path, access: access)
      let waiter = LockWaiter(waiting, path: path)
      let configuration = Self.configuration(waiter)
      if access == .reading {
        reader = try waiter.opening { try Self.openForReading(path, configuration, progress) }
        writer = nil
      } else {
        let pool = try waiter.opening {
          let pool = try DatabasePool(path: path, configuration: configuration)
          _ = try pool.read { try Self.checkVersion($0, path: path) }
          try pool.barrierWriteWithoutTransaction {
            try Self.bringUpToDate($0, path: path, progress)
          }
          return pool
        }
        reader = pool
        writer = pool
      }
      file = FileIdentity(path: path)
      lookUps = LookupConnections {
        try waiter.opening { try Self.openForLookUps(path, configuration) }
      }
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// A memory without a file, for TMX files that are looked up directly.
  ///
  /// - Parameter languages: those in which it will be looked up; texts of others are analysed when
  ///   a look-up asks for them all the same. Nil for all.
  package init(forLookUpsIn languages: [LanguageTag]? = nil) throws {
    path = ":memory:"
    waiting = LockWaiting()
    analyzedLanguages = languages.map { Set($0.map(\.primary)) }
    let queue = try DatabaseQueue(configuration: Self.configuration(nil))
    try queue.inDatabase { try MemorySchema.bringUpToDate($0) }
    reader = queue
    writer = queue
    file = nil
    lookUps = LookupConnections(sharing: queue)
  }

  static func configuration(_ waiter: LockWaiter?) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      // Kept by this closure, and so as long as the connection.
      waiter?.attach(to: db)
      // 16 MB for readers; imports ask for more.
      try db.execute(sql: "PRAGMA cache_size = -16000")
      if !db.configuration.readonly { try db.execute(sql: "PRAGMA secure_delete = OFF") }
    }
    return configuration
  }

  /// Opens a memory of today's format for look-ups, an older one after bringing it up to date.
  private static func openForReading(
    _ path: String, _ configuration: Configuration, _ progress: (any ProgressReporter)?
  ) throws -> any DatabaseReader {
    let reader = try openReadOnly(path, configuration)
    let version = try reader.read { try checkVersion($0, path: path) }
    // An empty database is nothing to read.
    if version == 0 { throw MemoryStoreError.notAMemory(path: path) }
    if version == MemorySchema.version { return reader }
    try reader.close()
    try bringUpToDate(path, from: version, configuration, progress)
    return try openReadOnly(path, configuration)
  }

  private static func openReadOnly(
    _ path: String, _ configuration: Configuration
  ) throws -> any DatabaseReader {
    var configuration = configuration
    configuration.readonly = true
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { _ = try MemorySchema.format(of: $0) }
      return pool
    } catch let error as DatabaseError where isUnshareable(error) {
      return try openUnshared(path, configuration, after: error)
    }
  }

  /// Opens one more connection that only reads.
  private static func openForLookUps(
    _ path: String, _ configuration: Configuration
  ) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read {
        // Most of what a look-up reads are long lists, which are not read again soon.
        try $0.execute(sql: "PRAGMA cache_size = -4000")
        _ = try MemorySchema.format(of: $0)
      }
      return queue
    } catch let error as DatabaseError where isUnshareable(error) {
      return try openUnshared(path, configuration, after: error)
    }
  }

  /// Whether a WAL file cannot be shared because its index cannot be written: in a folder without
  /// the right to, on a full disk.
  private static func isUnshareable(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR].contains(error.resultCode)
  }

  /// Opens a file that nobody changes: with no log beside it, it is complete and can be read as it is.
  private static func openUnshared(
    _ path: String, _ configuration: Configuration, after error: DatabaseError
  ) throws -> DatabaseQueue {
    let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size]) as? Int
    guard log ?? 0 == 0 else { throw error }
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
  }

  /// Brings an older memory up to date before it is read, which takes the right to write it.
  private static func bringUpToDate(
    _ path: String, from version: Int32, _ configuration: Configuration,
    _ progress: (any ProgressReporter)?
  ) throws {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.barrierWriteWithoutTransaction {
        try bringUpToDate($0, path: path, progress)
      }
      try pool.close()
    } catch let error as DatabaseError where isUnshareable(error) {
      throw MemoryStoreError.older(path: path, version: Int(version))
    }
  }

  private static func bringUpToDate(
    _ db: Database, path: String, _ progress: (any ProgressReporter)?
  ) throws {
    try MemorySchema.bringUpToDate(db)
    guard try AnalysisUpdate.isNeeded(db) else { return }
    try db.inTransaction(.immediate) {
      try AnalysisUpdate(db: db, path: path, progress: progress).run()
      return .commit
    }
  }

  /// Refuses what cannot be a memory before SQLite opens it, which would wait on a pipe for ever.
  ///
  /// The content is left to SQLite: closing a file of ours would take away the locks that other
  /// connections of this process hold on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
  package static func checkFile(_ path: String, access: Access) throws {
    guard let file = FileIdentity(path: path) else {
      if access != .creating { throw MemoryStoreError.missing(path: path) }
      let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
      if name.count + "-journal".utf8.count > Int(NAME_MAX) {
        throw MemoryStoreError.nameTooLong(path: path)
      }
      return
    }
    if file.isFolder { throw MemoryStoreError.isFolder(path: path) }
    if !file.isRegular { throw MemoryStoreError.notAFile(path: path) }
  }

  /// The format of the memory, no newer than this one knows.
  private static func checkVersion(_ db: Database, path: String) throws -> Int32 {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try MemorySchema.format(of: db)
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
}
