import Bitext

/// Writes numbers and texts as bytes: LEB128 varints, UTF-8 with its length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func count(_ value: Int) {
    var value = UInt(bitPattern: value)
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  mutating func fixed(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func id(_ id: SharedID) {
    fixed(id.high)
    fixed(id.low)
  }

  mutating func block(_ block: [UInt8]) {
    count(block.count)
    bytes.append(contentsOf: block)
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 {
      count($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// Something or nothing, told by a byte before it.
  mutating func optional<T>(_ value: T?, _ write: (inout ByteWriter, T) -> Void) {
    byte(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func optional(_ text: String?) { optional(text) { $0.text($1) } }
}

/// Reads what a ``ByteWriter`` wrote; throws ``DamagedBytes`` for anything else, because a change
/// that is read by half would be a sentence lost.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard index < bytes.count else { throw DamagedBytes() }
    defer { index += 1 }
    return bytes[index]
  }

  private mutating func number() throws -> UInt {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let next = try byte()
      guard shift < UInt(UInt.bitWidth) else { throw DamagedBytes() }
      value |= UInt(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A count of things that take at least a byte each.
  mutating func count() throws -> Int {
    let value = try number()
    guard value <= UInt(bytes.count - index) else { throw DamagedBytes() }
    return Int(value)
  }

  mutating func fixed() throws -> UInt64 {
    guard bytes.count - index >= 8 else { throw DamagedBytes() }
    defer { index += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  mutating func id() throws -> SharedID { SharedID(high: try fixed(), low: try fixed()) }

  mutating func block() throws -> UnsafeRawBufferPointer {
    let length = try count()
    defer { index += length }
    return UnsafeRawBufferPointer(rebasing: bytes[index..<index + length])
  }

  mutating func text() throws -> String { String(decoding: try block(), as: UTF8.self) }

  mutating func optional<T>(_ read: (inout ByteReader) throws -> T) throws -> T? {
    try byte() == 0 ? nil : read(&self)
  }

  mutating func optionalText() throws -> String? { try optional { try $0.text() } }

  mutating func array<T>(_ read: (inout ByteReader) throws -> T) throws -> [T] {
    let count = try count()
    var all: [T] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(try read(&self)) }
    return all
  }
}

/// Bytes that no ``ByteWriter`` wrote.
struct DamagedBytes: Error {}
