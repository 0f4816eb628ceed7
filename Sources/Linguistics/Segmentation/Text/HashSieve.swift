/// A set of hashes that says of nearly every other hash that it is not in it, sooner than a
/// dictionary would: one bit a hash (Bloom, *Space/Time Trade-offs in Hash Coding*, 1970).
struct HashSieve: Sendable {
  /// 65,536 bits; with a thousand hashes in it one other in 65 gets through.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ hash: UInt64) {
    let place = Self.place(hash)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  @inline(__always)
  func mayContain(_ hash: UInt64) -> Bool {
    let place = Self.place(hash)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
