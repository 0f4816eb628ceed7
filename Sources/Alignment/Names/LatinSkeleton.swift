import Bytes
import Linguistics

/// How a word sounds, roughly, in a handful of Latin letters: `Токаев`, `Tokayev` and `Тоқаев` all
/// become `tokaev`.
struct LatinSkeleton: Sendable, Equatable {
  /// Lower-case ASCII letters, at most ``longest``.
  private(set) var letters: [UInt8] = []
  /// A bit for every class of consonants that occurs.
  private(set) var consonants: UInt32 = 0

  static let longest = 24

  init() {}

  init(_ letters: [UInt8]) {
    self.letters = Array(letters.prefix(Self.longest))
    for letter in self.letters where !Self.isVowel(letter) {
      consonants |= 1 << UInt32(Self.consonantClass(letter))
    }
  }

  var count: Int { letters.count }

  @inline(__always)
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }

  /// Consonants that one script or tradition writes for another share a class.
  private static func consonantClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "b"), UInt8(ascii: "p"): 0
    case UInt8(ascii: "g"), UInt8(ascii: "h"), UInt8(ascii: "k"): 1
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "x"),
      UInt8(ascii: "j"):
      2
    case UInt8(ascii: "t"), UInt8(ascii: "d"): 3
    default: letter & 0x1F
    }
  }
}
