// Places in texts are scalars where they are told to others, and bytes of UTF-8 where texts are read.

extension UInt8 {
  /// Whether a scalar begins with this byte of well-formed UTF-8.
  @inlinable
  @inline(__always)
  public var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

extension Sequence<UInt8> {
  /// How many scalars these bytes of well-formed UTF-8 are.
  @inlinable
  @inline(__always)
  public var scalarCount: Int {
    var count = 0
    for byte in self where byte.beginsScalar { count &+= 1 }
    return count
  }
}

/// Counts the scalars of a text up to places that are asked for in about their order: each answer
/// takes as long as the way from the place before.
public struct ScalarCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var byte = 0
  private var scalar = 0

  /// A counter of well-formed UTF-8 that must stay where it is while it is counted.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many scalars stand before a byte.
  public mutating func scalars(before end: Int) -> Int {
    if end < byte {
      scalar -= bytes[end..<byte].scalarCount
    } else {
      scalar += bytes[byte..<end].scalarCount
    }
    byte = end
    return scalar
  }

  /// A range of bytes as one of scalars.
  public mutating func scalars(_ range: Range<Int>) -> Range<Int> {
    let start = scalars(before: range.lowerBound)
    return start..<start + bytes[range].scalarCount
  }
}
