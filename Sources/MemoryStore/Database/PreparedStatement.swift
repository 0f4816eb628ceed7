import GRDB
import GRDBSQLite
import Glibc

/// A statement for the hot loops of import and search, on GRDB's own connection.
///
/// GRDB's statements cost about a microsecond a row more than SQLite's, which is most of an
/// import's time. Everything that runs a few times goes through GRDB.
final class PreparedStatement {
  private let database: OpaquePointer
  private let handle: OpaquePointer
  private var failure: DatabaseError?

  init(_ db: Database, _ sql: String) throws {
    guard let database = db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "connection is closed")
    }
    var handle: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle else { throw Self.error(database, code) }
    self.database = database
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  private static func error(_ database: OpaquePointer, _ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database)))
  }

  func bind(_ value: Int64?, at index: Int32) {
    if let value {
      note(sqlite3_bind_int64(handle, index, value))
    } else {
      note(sqlite3_bind_null(handle, index))
    }
  }

  func bind(_ value: Double?, at index: Int32) {
    if let value {
      note(sqlite3_bind_double(handle, index, value))
    } else {
      note(sqlite3_bind_null(handle, index))
    }
  }

  /// - Parameter kept: where the text is put until the statement has run; without it SQLite copies it.
  func bind(_ text: String?, at index: Int32, in kept: BoundBytes? = nil) {
    guard var text else { return note(sqlite3_bind_null(handle, index)) }
    text.withUTF8 { bytes in
      let place = kept?.put(UnsafeRawBufferPointer(bytes))
      let start = place?.baseAddress ?? UnsafeRawPointer(bytes.baseAddress)
      // A nil pointer would bind NULL, not the empty text.
      if let start, !bytes.isEmpty {
        note(
          sqlite3_bind_text64(
            handle, index, start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
            place == nil ? Self.copy : nil, UInt8(SQLITE_UTF8)))
      } else {
        note(sqlite3_bind_text(handle, index, "", 0, Self.copy))
      }
    }
  }

  func bind(_ bytes: [UInt8]?, at index: Int32, in kept: BoundBytes? = nil) {
    guard let bytes else { return note(sqlite3_bind_null(handle, index)) }
    bytes.withUnsafeBytes { bind($0, at: index, in: kept) }
  }

  /// Binds numbers as a blob of 32 bits each, the low byte first.
  func bind(littleEndian numbers: [UInt32], at index: Int32, in kept: BoundBytes? = nil) {
    #if _endian(little)
      numbers.withUnsafeBytes { bind($0, at: index, in: kept) }
    #else
      numbers.map(\.littleEndian).withUnsafeBytes { bind($0, at: index, in: kept) }
    #endif
  }

  private func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32, in kept: BoundBytes?) {
    if bytes.isEmpty {
      note(sqlite3_bind_zeroblob(handle, index, 0))
    } else {
      let place = kept?.put(bytes)
      note(
        sqlite3_bind_blob64(
          handle, index, place?.baseAddress ?? bytes.baseAddress, UInt64(bytes.count),
          place == nil ? Self.copy : nil))
    }
  }

  /// Keeps the first failure of a binding for ``step()``: a value over a billion bytes would
  /// otherwise be stored as NULL (https://www.sqlite.org/limits.html, SQLITE_MAX_LENGTH).
  private func note(_ code: Int32) {
    if code != SQLITE_OK, failure == nil { failure = Self.error(database, code) }
  }

  /// SQLITE_TRANSIENT, a macro Swift cannot import: SQLite copies what is bound.
  private static var copy: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Goes to the next row; false when there is none, and then the statement is ready again.
  ///
  /// Throws what SQLite says, or said when a value was bound.
  func step() throws -> Bool {
    if let failure {
      self.failure = nil
      throw failure
    }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    case let code:
      let error = Self.error(database, code)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Runs a statement that returns nothing.
  func run() throws {
    while try step() {}
  }

  /// Makes the statement ready again although not all of its rows were read.
  func reset() {
    sqlite3_reset(handle)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int32) -> String { String(decoding: utf8(column), as: UTF8.self) }

  /// The bytes of a text, valid until the next step.
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    // The text comes first: to ask for it may change the count.
    let bytes = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(
      start: bytes, count: bytes == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// Whether a column holds a text, byte for byte; nil is NULL.
  func holds(_ text: String?, at column: Int32) -> Bool {
    guard var text else { return isNull(column) }
    if isNull(column) { return false }
    let stored = utf8(column)
    return text.withUTF8 { bytes in
      guard bytes.count == stored.count else { return false }
      guard let start = bytes.baseAddress, let other = stored.baseAddress else { return true }
      return memcmp(start, other, bytes.count) == 0
    }
  }

  /// The bytes of a blob, valid until the next step.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func bytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : Array(blob(column)) }
}
