/// Writes packed tables: numbers as LEB128, the low seven bits first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) {
    var value = UInt64(max(0, value))
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  mutating func write(_ slice: some Collection<UInt8>) {
    bytes.append(contentsOf: slice)
  }
}

/// Reads what ``ByteWriter`` wrote; damaged bytes throw and are never read past their end.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var index = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var remaining: Int { bytes.count - index }

  @inline(__always)
  mutating func read() throws(PackedTableError) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < 63 {
      let byte = bytes[index]
      index &+= 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return Int(truncatingIfNeeded: value) }
      shift &+= 7
    }
    throw .damaged
  }

  /// A count of things of at least one byte each, so that damage cannot ask for all memory.
  mutating func readCount() throws(PackedTableError) -> Int {
    let count = try read()
    guard count <= remaining else { throw .damaged }
    return count
  }

  mutating func readBytes(_ count: Int) throws(PackedTableError) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else { throw .damaged }
    defer { index += count }
    return UnsafeRawBufferPointer(rebasing: bytes[index..<index + count])
  }
}

/// Why bytes are no table of completion.
package enum PackedTableError: Error, Sendable, Equatable {
  case damaged
  case newerFormat(Int)
}
