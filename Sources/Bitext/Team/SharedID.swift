/// The name of a thing that many memories share: a UUID (RFC 9562).
///
/// Those made here are of version 7: they begin with the time in milliseconds, so that what was made
/// together lies together in every index and an order by them is the order of making, as far as
/// clocks agree. Nothing else depends on the clock: 74 bits are random.
package struct SharedID: Hashable, Comparable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Nil for other than 16 bytes.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// The 16 bytes, in the order of RFC 9562.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: high.bigEndian) { high in
      withUnsafeBytes(of: low.bigEndian) { Array(high) + Array($0) }
    }
  }

  package static func < (a: SharedID, b: SharedID) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }

  /// An ID without a time in it.
  package static func random() -> SharedID {
    SharedID(
      high: UInt64.random(in: 0...UInt64.max) & ~0xF000 | 0x4000,
      low: UInt64.random(in: 0...UInt64.max) & ~(0xC0 << 56) | 0x80 << 56)
  }
}

extension SharedID: CustomStringConvertible {
  /// `01890a5d-ac96-774b-bcce-b302099a8057`
  package var description: String {
    let digits = [high, low].map { number in
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
