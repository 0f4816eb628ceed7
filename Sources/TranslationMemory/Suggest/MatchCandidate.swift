import Bitext
import Matching

/// A match before it is written out for a person.
struct MatchCandidate {
  let standing: MatchStanding
  let base: Int
  let penalties: [Match.Penalty]
  let memory: RankedMemory
  let unit: StoredUnit
  /// Which of the unit's variants was found.
  let variant: Int
  let targets: [Match.Target]
  /// Which of the unit's translations these are, where a language has several.
  let alternative: Int
  /// Whether it was found through a third language.
  let isPivot: Bool

  var score: Int { standing.score }
  var source: SegmentContent { unit.unit.variants[variant].content }
  var isExact: Bool { base >= MatchScore.exact }

  /// The order of matches: their standing, then a unit's texts as it has them.
  func precedes(_ other: MatchCandidate) -> Bool {
    if standing.precedes(other.standing) { return true }
    if other.standing.precedes(standing) { return false }
    return (alternative, variant) < (other.alternative, other.variant)
  }
}
