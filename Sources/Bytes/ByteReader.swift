/// Reads what a ``ByteWriter`` wrote.
///
/// Other bytes throw ``UnreadableBytes``, because something that is read by half would be lost in
/// silence. They are never read past their end, and no count they hold can ask for more memory
/// than there are bytes.
public struct ByteReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer

  @usableFromInline var position = 0

  /// A reader of bytes that must stay where they are while it is used.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The place of the next byte.
  @inlinable public var index: Int { position }

  /// How many bytes are left.
  @inlinable public var remaining: Int { bytes.count - position }

  /// Reads one byte.
  @inlinable
  public mutating func byte() throws(UnreadableBytes) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a number.
  @inlinable
  public mutating func number() throws(UnreadableBytes) -> Int {
    let start = position
    let value = LEB128.read(bytes, &position)
    // Nine bytes hold the 63 bits of the largest number.
    guard position > start, position &- start <= 9, bytes[position &- 1] < 0x80 else {
      throw .damaged
    }
    return Int(truncatingIfNeeded: value)
  }

  /// Reads a count of things that take at least a byte each.
  @inlinable
  public mutating func count() throws(UnreadableBytes) -> Int {
    let count = try number()
    guard count <= remaining else { throw .damaged }
    return count
  }

  /// Reads 64 bits.
  public mutating func fixed() throws(UnreadableBytes) -> UInt64 {
    UInt64(littleEndian: try plain(8).loadUnaligned(as: UInt64.self))
  }

  /// Reads so many bytes.
  @inlinable
  public mutating func plain(_ count: Int) throws(UnreadableBytes) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= remaining else { throw .damaged }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// Reads bytes that have their number in front.
  public mutating func block() throws(UnreadableBytes) -> UnsafeRawBufferPointer {
    try plain(try number())
  }

  /// Reads a text.
  public mutating func text() throws(UnreadableBytes) -> String {
    String(decoding: try block(), as: UTF8.self)
  }

  /// Reads something or nothing.
  @inlinable
  public mutating func optional<T>(
    _ read: (inout ByteReader) throws -> T
  ) throws -> T? {
    try byte() == 0 ? nil : try read(&self)
  }

  /// Reads a text or nothing.
  public mutating func optionalText() throws(UnreadableBytes) -> String? {
    try byte() == 0 ? nil : try text()
  }

  /// Reads a count, and then so many things.
  @inlinable
  public mutating func array<T>(
    _ read: (inout ByteReader) throws -> T
  ) throws -> [T] {
    let count = try count()
    var all: [T] = []
    all.reserveCapacity(count)
    for _ in 0..<count { all.append(try read(&self)) }
    return all
  }
}
