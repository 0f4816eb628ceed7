/// Makes IDs that rise: each is greater than the one before, also when the clock stands still or
/// goes back.
package struct SharedIDSource: Sendable {
  private var last = SharedID(high: 0, low: 0)
  private let milliseconds: @Sendable () -> UInt64

  /// - Parameter milliseconds: the time since 1970, as whoever makes IDs knows it.
  package init(milliseconds: @escaping @Sendable () -> UInt64) {
    self.milliseconds = milliseconds
  }

  package mutating func next() -> SharedID {
    let time = max(milliseconds() & 0xFFFF_FFFF_FFFF, last.high >> 16)
    if time == last.high >> 16, last.low & Self.random != Self.random {
      // RFC 9562, section 6.2, method 2: within one millisecond the random part counts on.
      let step = UInt64.random(in: 1...0xFFFF)
      let low = min(Self.random, (last.low & Self.random) + step)
      last = SharedID(high: last.high, low: 0x80 << 56 | low)
    } else {
      let fresh = SharedID.random()
      last = SharedID(
        high: (time == last.high >> 16 ? time + 1 : time) << 16 | 0x7000 | fresh.high & 0xFFF,
        low: fresh.low)
    }
    return last
  }

  /// The random bits of the second half.
  private static let random: UInt64 = (1 << 62) - 1
}
