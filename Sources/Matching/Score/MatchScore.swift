import Linguistics

/// How alike two segments are, as a whole number from 0 to 101.
///
/// `100·(1 − D / max(weight(a), weight(b)))`, rounded down, with D the weighted edit distance of
/// ``MatchCosts``. 100 is kept for segments that look the same, codes and all; 101 for those whose
/// neighbours are the same too, which ``TranslationMemory`` decides.
package enum MatchScore {
  package static let context = 101
  package static let exact = 100

  /// The score of two texts at a known distance.
  package static func score(distance: Int32, _ a: AnalyzedText, _ b: AnalyzedText) -> Int {
    score(
      distance: distance, weight: max(a.weight, b.weight),
      looksSame: a.fingerprint == b.fingerprint)
  }

  /// The same where the larger of the two weights is known.
  @inline(__always)
  static func score(
    distance: Int32, weight: Int32, looksSame: @autoclosure () -> Bool
  ) -> Int {
    guard weight > 0 else { return 0 }
    if distance == 0 { return looksSame() ? exact : exact - 1 }
    return Int((weight - distance) * 100 / weight)
  }

  /// The largest distance at which a text of `weight` can still reach `minimum`; the weight is the
  /// larger of the two, in any unit, and so is the result.
  @inline(__always)
  package static func affordable(weight: Int, minimum: Int) -> Int {
    // score ≥ minimum ⇔ 100·(W − D) ≥ minimum·W; spacing can cost a point at D = 0, never gain one
    (100 - min(minimum, exact)) * weight / 100
  }
}
