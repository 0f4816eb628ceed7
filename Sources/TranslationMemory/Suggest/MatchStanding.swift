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
