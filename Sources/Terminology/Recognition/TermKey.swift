import Linguistics

/// The keys of words; which of two kinds a key is, never leaves it equal to one of the other.
enum TermKey {
  /// The key of a word as it is written.
  ///
  /// Folded words and written ones are hashed with seeds that only shift the first letter: `года`
  /// as written would be `вода` folded.
  static func written(_ surface: UInt64) -> UInt64 { ~surface }

  static func written(_ letters: ArraySlice<UInt32>) -> UInt64 {
    var hash = StableHash()
    for letter in letters { hash.combine(letter) }
    return written(hash.value)
  }

  /// The key of a form that ``AnalyzedToken/folded`` does not give.
  static func form(_ letters: Letters) -> UInt64 {
    var hash = StableHash(seed: 7 << 32)
    for letter in letters { hash.combine(letter) }
    return hash.value
  }
}
