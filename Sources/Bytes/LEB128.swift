/// Whole numbers in as few bytes as they need: seven bits a byte, the low ones first, and the top
/// bit of every byte but the last set.
public enum LEB128 {
  /// Appends a number: one byte below 128, two below 16,384, ten at the most.
  @inlinable
  @inline(__always)
  public static func append(_ number: some UnsignedInteger, to bytes: inout [UInt8]) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads the number that starts at `index` and moves `index` past it.
  ///
  /// Never reads past the end: of a number that is cut off, the bytes that are there count. What
  /// must not be read by half is read with ``ByteReader``.
  @inlinable
  @inline(__always)
  public static func read(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index &+= 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    return value
  }

  /// The low 32 bits of the number that starts at `index`.
  @inlinable
  @inline(__always)
  public static func readShort(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
    UInt32(truncatingIfNeeded: read(bytes, &index))
  }
}
