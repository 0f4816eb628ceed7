import Bitext
import CPostgreSQL

/// A value of a statement, in PostgreSQL's binary form (its documentation, section 55.3).
enum PostgresValue {
  case integer(Int64)
  case id(SharedID)
  case text(String)
  case bytes([UInt8])
  case integers([Int64])
  case ids([SharedID])
  case null

  /// The types' numbers, as `pg_type` has them and every version keeps them.
  private enum TypeNumber {
    static let bytes: Oid = 17
    static let integer: Oid = 20
    static let text: Oid = 25
    static let integers: Oid = 1016
    static let id: Oid = 2950
    static let ids: Oid = 2951
  }

  var type: Oid {
    switch self {
    case .integer: TypeNumber.integer
    case .id: TypeNumber.id
    case .text, .null: TypeNumber.text
    case .bytes: TypeNumber.bytes
    case .integers: TypeNumber.integers
    case .ids: TypeNumber.ids
    }
  }

  /// Nil for NULL.
  var bytes: [UInt8]? {
    switch self {
    case .integer(let value): Self.bigEndian(value)
    case .id(let id): id.bytes
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case .integers(let values):
      Self.array(values.map { Self.bigEndian($0) }, of: TypeNumber.integer)
    case .ids(let ids): Self.array(ids.map(\.bytes), of: TypeNumber.id)
    case .null: nil
    }
  }

  static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }

  /// One dimension, no NULL among the values: dimensions, flags, type, length, first index, values.
  private static func array(_ values: [[UInt8]], of type: Oid) -> [UInt8] {
    guard !values.isEmpty else {
      return bigEndian(Int32(0)) + bigEndian(Int32(0)) + bigEndian(type)
    }
    var bytes =
      bigEndian(Int32(1)) + bigEndian(Int32(0)) + bigEndian(type)
      + bigEndian(Int32(values.count)) + bigEndian(Int32(1))
    for value in values { bytes += bigEndian(Int32(value.count)) + value }
    return bytes
  }
}

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
