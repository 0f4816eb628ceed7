import Bytes

/// A word reduced to a number: lists, cues and features compare words by it.
///
/// FNV-1a (Fowler, Noll, Vo) over the word's lower-case scalars. `ё` counts as `е` and `й` as `и`,
/// and combining marks and invisible scalars are passed over, so that composed and decomposed
/// spellings of a word give one number. The value is part of the format of the shipped weights.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  mutating func combine(scalar: UInt32) {
    value = (value ^ UInt64(scalar & 0xFF)) &* 0x100_0000_01B3
    value = (value ^ UInt64(scalar >> 8)) &* 0x100_0000_01B3
  }

  /// The hash of the folded scalars of a range.
  @inline(__always)
  static func of(_ bytes: Bytes, _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    var index = range.lowerBound
    while index < range.upperBound {
      if let scalar = foldedScalar(bytes, &index) { hash.combine(scalar: scalar) }
    }
    return hash.value
  }

  static func of(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { of($0, 0..<$0.count) }
  }

  /// The next scalar in lower case, or nil for one that is passed over.
  @inline(__always)
  static func foldedScalar(_ bytes: Bytes, _ index: inout Int) -> UInt32? {
    let scalar = decodeScalar(bytes, &index)
    // The letters of Russian but ё, without a table.
    if "А"..."я" ~= scalar {
      let lower = scalar < UInt32(letter: "а") ? scalar &+ 0x20 : scalar
      return lower == "й" ? UInt32(letter: "и") : lower
    }
    return folded(scalar, ScalarTable.shared.scalarClass(scalar))
  }

  /// A scalar as it is compared; nil for one that is not seen.
  @inline(__always)
  static func folded(_ scalar: UInt32, _ scalarClass: ScalarClass) -> UInt32? {
    if scalar < 0x80 {
      return "A"..."Z" ~= scalar ? scalar | 0x20 : scalar
    }
    switch scalarClass {
    case .mark, .ignorable: return nil
    default: break
    }
    switch ScalarTable.shared.lowercase(scalar) {
    case "ё": return UInt32(letter: "е")
    case "й": return UInt32(letter: "и")
    case let lower: return lower
    }
  }
}
