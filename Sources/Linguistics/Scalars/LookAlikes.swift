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

  /// The Cyrillic letter that a Latin one passes for, or the scalar itself.
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
    case 0x6F: 0x43E  // o
    case 0x70: 0x440  // p
    case 0x78: 0x445  // x
    case 0x79: 0x443  // y
    case 0x18F: 0x4D8  // Ə
    case 0x259: 0x4D9  // ə
    case 0xD6: 0x4E8  // Ö, in words of Cyrillic letters
    case 0xF6: 0x4E9  // ö
    default: scalar
    }
  }

  /// The precomposed letter for a base and a combining mark, where Russian and Kazakh have one.
  ///
  /// Both meet only й and ё decomposed; other marks (stress over a vowel) stay as they are.
  @inline(__always)
  package static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch (base, mark) {
    case (0x438, 0x306): 0x439
    case (0x418, 0x306): 0x419
    case (0x435, 0x308): 0x451
    case (0x415, 0x308): 0x401
    case (0x443, 0x306): 0x45E
    case (0x456, 0x308): 0x457
    default: nil
    }
  }
}
