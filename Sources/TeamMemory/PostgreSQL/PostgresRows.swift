import Bitext
import CPostgreSQL

/// The rows a statement gave back, in PostgreSQL's binary form.
final class PostgresRows {
  private let result: OpaquePointer

  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  var count: Int { Int(PQntuples(result)) }

  /// Nil for NULL; the bytes live as long as the rows.
  func bytes(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(result, row, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }

  func text(_ row: Int, _ column: Int) -> String {
    bytes(row, column).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func id(_ row: Int, _ column: Int) -> SharedID? { bytes(row, column).flatMap(SharedID.init) }

  /// A `smallint`, `integer` or `bigint`.
  func integer(_ row: Int, _ column: Int) -> Int64? {
    guard let bytes = bytes(row, column), [2, 4, 8].contains(bytes.count) else { return nil }
    let sign: Int64 = bytes[0] & 0x80 == 0 ? 0 : -1
    return bytes.reduce(sign) { $0 << 8 | Int64($1) }
  }

  func bool(_ row: Int, _ column: Int) -> Bool { bytes(row, column)?.first == 1 }

  func double(_ row: Int, _ column: Int) -> Double? {
    guard let bytes = bytes(row, column), bytes.count == 8 else { return nil }
    return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
  }
}
