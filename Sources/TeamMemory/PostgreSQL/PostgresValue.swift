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
