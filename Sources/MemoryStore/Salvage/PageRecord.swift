/// A row as it stands on a page (https://www.sqlite.org/fileformat2.html, section 2.1).
struct PageRecord {
  enum Value: Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  let bytes: [UInt8]
  let values: [Value]

  /// Nil for bytes that are no record.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var position = 0
    guard let header = bytes.varint(at: &position), header >= position, header <= bytes.count
    else { return nil }
    var body = Int(header)
    var values: [Value] = []
    while position < header {
      guard let type = bytes.varint(at: &position), position <= header,
        let value = Self.value(type, at: &body, in: bytes)
      else { return nil }
      values.append(value)
    }
    guard body == bytes.count else { return nil }
    self.values = values
  }

  /// The text of a column.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func value(_ type: Int64, at body: inout Int, in bytes: [UInt8]) -> Value? {
    guard type >= 0 else { return nil }
    let sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
    let size = type < 10 ? sizes[Int(type)] : type < 12 ? bytes.count + 1 : Int((type - 12) / 2)
    guard size <= bytes.count - body else { return nil }
    let range = body..<body + size
    body += size
    switch type {
    case 0: return .null
    case 8: return .integer(0)
    case 9: return .integer(1)
    case 7: return .real(Double(bitPattern: UInt64(bitPattern: integer(bytes[range]))))
    case 1...6: return .integer(integer(bytes[range]))
    default: return type % 2 == 0 ? .blob(range) : .text(range)
    }
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int64 {
    let sign: Int64 = bytes.first.map { $0 >= 0x80 ? -1 : 0 } ?? 0
    return bytes.reduce(sign) { $0 << 8 | Int64($1) }
  }
}
