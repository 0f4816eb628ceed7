import Bytes

/// The vowel of Russian stems that stands between their last two consonants where no ending
/// follows, and nowhere else: `рынок` of `рынк-`, `окон` of `окн-`, `писем` of `письм-`.
package enum RussianFleetingVowel {
  /// Where a vowel may come into a stem.
  package struct Gap {
    /// What stands before the vowel, without a soft sign or `й` that gives way to it.
    package let head: Letters
    /// The consonant, soft sign or `й` before the last one.
    package let before: UInt32
    /// The consonant after the vowel.
    package let last: UInt32

    /// Whether the vowel takes the place of a soft sign or `й`; then it is `е`.
    package var isSoft: Bool { before == "ь" || before == "й" }

    /// The stem with a vowel in it.
    package func filled(with vowel: UInt32) -> Letters { head + [vowel, last] }

    /// Nil when the stem does not end in two consonants.
    package init?(in stem: Letters) {
      guard stem.count > 2, let last = stem.last, !RussianInflection.vowels.contains(last) else {
        return nil
      }
      let before = stem[stem.count - 2]
      guard !RussianInflection.vowels.contains(before) else { return nil }
      self.before = before
      self.last = last
      head = stem.dropLast(before == "ь" || before == "й" ? 2 : 1)
    }
  }

  /// A vowel that may drop out of a word.
  package struct Vowel {
    /// What stands before the vowel.
    package let head: Letters
    package let vowel: UInt32
    /// The consonant after the vowel.
    package let last: UInt32

    /// Whether a vowel stands before this one.
    package var followsVowel: Bool { head.last.map(RussianInflection.vowels.contains) ?? false }

    /// The word without the vowel.
    package var stem: Letters { head + [last] }

    /// Nil when no `е` or `о` stands before the last consonant.
    package init?(in word: Letters) {
      guard word.count > 3, let last = word.last, !RussianInflection.vowels.contains(last) else {
        return nil
      }
      vowel = word[word.count - 2]
      guard vowel == "е" || vowel == "о" else { return nil }
      self.last = last
      head = word.dropLast(2)
    }
  }
}
