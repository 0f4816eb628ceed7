import Bitext
import Matching

/// Where a match stands among others, as far as its text and unit say.
///
/// Order: score, those that deny as the segment does (``Denial``), confirmed units first, the
/// memories' own order, the newest, the one spelled most like the segment, the oldest number.
struct MatchStanding {
  let score: Int
  /// Whether it says no where the segment does not, or the other way round.
  let isTurned: Bool
  let isConfirmed: Bool
  /// The place of its memory among those asked.
  let priority: Int
  /// As ``StoredUnit/changed``; 0 when not known.
  let changed: Int
  /// Letters that differ from the segment's, see ``Spelling``.
  let letters: Int
  let unit: Int

  func precedes(_ other: MatchStanding) -> Bool {
    if score != other.score { return score > other.score }
    if isTurned != other.isTurned { return other.isTurned }
    if isConfirmed != other.isConfirmed { return isConfirmed }
    if priority != other.priority { return priority < other.priority }
    if changed != other.changed { return changed > other.changed }
    if letters != other.letters { return letters < other.letters }
    return unit < other.unit
  }
}

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
