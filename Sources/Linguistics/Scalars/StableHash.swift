/// A 64-bit hash that is the same in every process and every version, as what is stored must be.
///
/// FNV-1a's step over 32-bit values with a final avalanche (the `fmix64` of MurmurHash3). Not for
/// keys that an attacker can choose. A collision costs time, and never gives a wrong answer.
package struct StableHash: Sendable {
  private var state: UInt64

  package init(seed: UInt64 = 0) {
    state = 0xCBF2_9CE4_8422_2325 ^ seed
  }

  @inline(__always)
  package mutating func combine(_ value: UInt32) {
    state = (state ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  @inline(__always)
  package mutating func combine(_ value: UInt64) {
    combine(UInt32(truncatingIfNeeded: value))
    combine(UInt32(truncatingIfNeeded: value >> 32))
  }

  @inline(__always)
  package mutating func combine(bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { combine(UInt32(byte)) }
    combine(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Combines bytes eight at a time: another value than ``combine(bytes:)`` gives, several times
  /// as fast, for texts as a whole.
  package mutating func combine(whole text: String) {
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      combine(UInt32(truncatingIfNeeded: raw.count))
      var index = 0
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        combine(wide: UInt64(littleEndian: word))
        index += 8
      }
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest << 8 | UInt64(raw[index])
        index += 1
      }
      combine(wide: rest)
    }
  }

  @inline(__always)
  private mutating func combine(wide value: UInt64) {
    state = (state ^ value) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine(bytes: $0) }
  }

  @inline(__always)
  package var value: UInt64 {
    var value = state
    value ^= value >> 33
    value = value &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value = value &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
