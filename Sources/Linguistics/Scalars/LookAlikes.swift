import Foundation

/// Scalars that look alike and are typed for one another, brought to one form.
///
/// Texts off the web carry a Latin `c` in `cтраны`, the schwa `ə` of another alphabet in Kazakh
/// `әкім`, `й` as `и` with a breve. A reader sees no difference, so neither may matching. The
/// mapping is applied to words that hold at least one Cyrillic letter; Latin words stay Latin.
package enum LookAlikes {
  /// Whether the scalar is a Cyrillic letter.
  @inline(__always)
  package static func isCyrillic(_ scalar: UInt32) -> Bool {
    scalar >= 0x400 && scalar < 0x530
  }

  /// Whether a Latin letter that stands alone looks like a word of one Cyrillic letter: `c`, `o`, `y`,
  /// `k`, `a`, but not `i`, which no language of Cyrillic letters has alone.
  package static func isLoneWord(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar) {
    case "c", "o", "y", "k", "a", "C", "O", "Y", "K", "A": true
    default: false
    }
  }

  /// The Cyrillic letter that a Latin one passes for, or the scalar itself. In numbers, because the
  /// letters look the same.
  package static func cyrillic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41: 0x410  // A
    case 0x42: 0x412  // B
    case 0x43: 0x421  // C
    case 0x45: 0x415  // E
    case 0x48: 0x41D  // H
    case 0x49: 0x406  // I
    case 0x4B: 0x41A  // K
    case 0x4D: 0x41C  // M
    case 0x4F: 0x41E  // O
    case 0x50: 0x420  // P
    case 0x54: 0x422  // T
    case 0x58: 0x425  // X
    case 0x59: 0x423  // Y
    case 0x61: 0x430  // a
    case 0x63: 0x441  // c
    case 0x65: 0x435  // e
    case 0x68: 0x4BB  // h
    case 0x69: 0x456  // i
    case 0x6B: 0x43A  // k
    case 0x6F: 0x43E  // o
    case 0x70: 0x440  // p
    case 0x78: 0x445  // x
    case 0x79: 0x443  // y
    case 0x18F: 0x4D8  // Ə
    case 0x259, 0x1DD: 0x4D9  // ə, and the turned e
    case 0xCB: 0x401  // Ë
    case 0xEB: 0x451  // ë
    case 0xCF: 0x407  // Ï
    case 0xEF: 0x457  // ï
    case 0x19F: 0x4E8  // Ɵ
    case 0x275: 0x4E9  // ɵ
    case 0xD6: 0x4E8  // Ö, in words of Cyrillic letters
    case 0xF6: 0x4E9  // ö
    default: scalar
    }
  }

  /// The precomposed letter for a base and a combining mark, where there is one; other marks
  /// (stress over a vowel) stay as they are.
  package static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    compositions[UInt64(base) << 32 | UInt64(mark)]
  }

  /// Canonical compositions of two scalars (the Unicode Standard, section 3.11) of Latin and
  /// Cyrillic letters, made when the first text needs them.
  private static let compositions: [UInt64: UInt32] = {
    var compositions: [UInt64: UInt32] = [:]
    let letters = [0xC0..<0x250, 0x400..<0x530, 0x1E00..<0x1F00].joined()
    for letter in letters.lazy.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let parts = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
      guard parts.count > 1, let mark = parts.last else { continue }
      let base = String(String.UnicodeScalarView(parts.dropLast()))
        .precomposedStringWithCanonicalMapping.unicodeScalars
      guard base.count == 1, let base = base.first else { continue }
      compositions[UInt64(base.value) << 32 | UInt64(mark.value)] = letter.value
    }
    return compositions
  }()
}
