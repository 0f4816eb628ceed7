import Glibc

/// How often nouns stand in which case, roughly, in news and official texts.
enum RussianCaseShares {
  private static let singular = [0.24, 0.32, 0.07, 0.16, 0.1, 0.11]
  private static let plural = [0.22, 0.42, 0.07, 0.15, 0.07, 0.07]

  /// How often a noun stands in either number, and how often that cannot be told.
  struct Tokens {
    var singular = 0
    var plural = 0
    var either = 0

    var all: Double { Double(singular + plural + either) }
    /// The share of plurals, those that cannot be told shared out like the others.
    var pluralShare: Double {
      (Double(plural) + 0.3) / (Double(singular + plural) + 1)
    }
  }

  /// How badly the counts of a word's forms agree with its paradigm: the divergence of Kullback and
  /// Leibler, and a share of a point for every form that should be there and is not.
  static func surprise(
    at counts: [(tags: UInt32, count: Int)], _ tokens: Tokens
  ) -> Double {
    let all = tokens.all
    guard all > 0 else { return 0 }
    var surprise = 0.0
    for (tags, count) in counts {
      let expected = expected(tags, tokens)
      if count == 0 {
        surprise += min(1, 0.1 * expected)
      } else {
        let share = Double(count) / all
        surprise += divergenceWeight * share * log(share * all / max(expected, 0.05 * all))
      }
    }
    // Few occurrences say little.
    return surprise * min(1, all / 12)
  }

  private static let divergenceWeight = 2.0

  /// How often a form that may stand for these cases is to be expected.
  private static func expected(_ tags: UInt32, _ tokens: Tokens) -> Double {
    typealias Tags = RussianParadigm.Tags
    let ofOne = (tags | tags >> 6 | tags >> 12) & Tags.bits
    let ofMany = tags >> 18 & Tags.bits
    let many = tokens.pluralShare * tokens.all
    let one = tokens.all - many
    var sum = 0.0
    for index in 0..<6 {
      if ofOne >> UInt32(index) & 1 == 1 { sum += singular[index] * one }
      if ofMany >> UInt32(index) & 1 == 1 { sum += plural[index] * many }
    }
    return sum
  }
}
