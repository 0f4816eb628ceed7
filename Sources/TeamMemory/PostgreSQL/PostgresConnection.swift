import Bitext
import CPostgreSQL

/// A connection to a PostgreSQL server through libpq. Its calls wait; it belongs to one thread at a
/// time.
///
/// Values go beside the statement, never in it, and both ways in PostgreSQL's binary form.
final class PostgresConnection {
  private let handle: OpaquePointer

  /// Connects; throws ``TeamError``.
  init(_ settings: [String: String]) throws {
    let sorted = settings.sorted { $0.key < $1.key }
    let handle = Self.withCStrings(sorted.map(\.key)) { keys in
      Self.withCStrings(sorted.map(\.value)) { values in PQconnectdbParams(keys, values, 0) }
    }
    guard let handle else { throw TeamError.unreachable("out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = Self.message(PQerrorMessage(handle))
      let wasAsked =
        PQconnectionNeedsPassword(handle) == 1 || PQconnectionUsedPassword(handle) == 1
      PQfinish(handle)
      throw PostgresFailure.connecting(message, wasAskedForPassword: wasAsked)
    }
    self.handle = handle
    // Notices of the server are for its log, not for our standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { PQfinish(handle) }

  var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }

  /// What every connection that writes agrees on, whatever the server's defaults are: each
  /// statement sees what was committed before it, and waiting for a lock has a limit.
  static let manners = """
    SET default_transaction_isolation TO 'read committed';
    SET lock_timeout TO '30s';
    SET idle_in_transaction_session_timeout TO '30s'
    """

  /// Whether what goes over the network is encrypted.
  var isEncrypted: Bool { PQsslInUse(handle) != 0 }

  /// The host the connection is with: a folder for a socket on this machine.
  var host: String { PQhost(handle).map { String(cString: $0) } ?? "" }

  var user: String { PQuser(handle).map { String(cString: $0) } ?? "" }

  /// Runs one statement; throws ``TeamError``.
  @discardableResult
  func run(_ sql: String, _ parameters: [PostgresValue] = []) throws -> PostgresRows {
    let types = parameters.map(\.type)
    let bytes = parameters.map(\.bytes)
    let lengths = bytes.map { Int32($0?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: parameters.count)
    let flat = bytes.flatMap { $0 ?? [] }
    let result = flat.withUnsafeBufferPointer { all -> OpaquePointer? in
      var offset = 0
      let base = all.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
      let values = bytes.map { value -> UnsafePointer<CChar>? in
        guard let value else { return nil }
        defer { offset += value.count }
        return base.map { $0 + offset } ?? Self.nothing
      }
      return PQexecParams(
        handle, sql, Int32(parameters.count), types, values, lengths, formats, 1)
    }
    return try rows(result)
  }

  /// Runs several statements that take no values, in one message and so in one transaction.
  func runScript(_ sql: String) throws {
    _ = try rows(PQexec(handle, sql))
  }

  /// Copies rows into a table: `sql` is `COPY … FROM STDIN (FORMAT binary)`.
  func copy(_ sql: String, _ data: [UInt8]) throws {
    let result = PQexec(handle, sql)
    guard PQresultStatus(result) == PGRES_COPY_IN else {
      _ = try rows(result)
      return
    }
    PQclear(result)
    // libpq grows its buffer to what it is handed.
    let step = 1 << 20
    for start in stride(from: 0, to: data.count, by: step) {
      let part = data[start..<min(start + step, data.count)]
      let isSent = part.withUnsafeBytes { bytes in
        PQputCopyData(
          handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      }
      if isSent != 1 { throw PostgresFailure.broken(Self.message(PQerrorMessage(handle))) }
    }
    guard PQputCopyEnd(handle, nil) == 1 else {
      throw PostgresFailure.broken(Self.message(PQerrorMessage(handle)))
    }
    var failure: (any Error)?
    while let result = PQgetResult(handle) {
      do { _ = try rows(result) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }

  private func rows(_ result: OpaquePointer?) throws -> PostgresRows {
    guard let result else {
      throw PostgresFailure.broken(Self.message(PQerrorMessage(handle)))
    }
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return PostgresRows(result)
    default:
      defer { PQclear(result) }
      let code = PQresultErrorField(result, PostgresFailure.sqlState).map { String(cString: $0) }
      let primary = PQresultErrorField(result, PostgresFailure.primaryMessage)
      guard let code, PQstatus(handle) == CONNECTION_OK else {
        throw PostgresFailure.broken(
          Self.message(primary ?? PQerrorMessage(handle)))
      }
      throw PostgresFailure.error(code, Self.message(primary))
    }
  }

  /// What libpq says, on one line.
  static func message(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "no reason given" }
    return String(cString: text).split(whereSeparator: \.isNewline)
      .map { $0.split { $0.isWhitespace }.joined(separator: " ") }.joined(separator: "; ")
  }

  /// The place of a value without bytes: libpq takes nil for NULL.
  private nonisolated(unsafe) static let nothing: UnsafePointer<CChar> = UnsafePointer(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

  /// Calls `body` with a list of C strings that ends with nil.
  static func withCStrings<T>(
    _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> T
  ) -> T {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for string in strings {
      starts.append(bytes.count)
      bytes += string.utf8CString
    }
    return bytes.withUnsafeBufferPointer { all in
      body(starts.map { start in all.baseAddress.map { $0 + start } } + [nil])
    }
  }
}
