import Bitext
import Linguistics
import Matching

/// Keeps the best matches of one segment while they are found.
///
/// Order: score, confirmed units first, the memories' own order, the newest, the one spelled most
/// like the segment, the oldest number. Units that read the same are
/// one match, the first in that order. Fuzzy matches beyond the limit fall off; exact ones never do.
struct MatchRanking {
  /// A match before it is written out for a person.
  struct Candidate {
    let score: Int
    let base: Int
    let penalties: [Match.Penalty]
    let memory: RankedMemory
    let unit: StoredUnit
    let source: SegmentContent
    let targets: [Match.Target]
    /// Which of the unit's translations these are, where a language has several.
    let alternative: Int
    /// Whether it was found through a third language.
    let isPivot: Bool
    let found: FoundText
    /// Letters that differ from the segment's, see ``Spelling``.
    let letters: Int

    var isExact: Bool { base >= MatchScore.exact }

    func precedes(_ other: Candidate) -> Bool {
      if score != other.score { return score > other.score }
      let isConfirmed = unit.quality == .confirmed
      if isConfirmed != (other.unit.quality == .confirmed) { return isConfirmed }
      if memory.priority != other.memory.priority { return memory.priority < other.memory.priority }
      let changed = unit.changed ?? 0
      let otherChanged = other.unit.changed ?? 0
      if changed != otherChanged { return changed > otherChanged }
      if letters != other.letters { return letters < other.letters }
      return (unit.id, alternative) < (other.unit.id, other.alternative)
    }
  }

  private struct Reading: Hashable {
    let source: SegmentContent
    let targets: [Match.Target]
  }

  private let minimum: Int
  private let limit: Int
  private var best: [Reading: Candidate] = [:]

  init(minimum: Int, limit: Int) {
    self.minimum = minimum
    self.limit = limit
  }

  mutating func insert(_ candidate: Candidate) {
    guard candidate.score >= minimum else { return }
    let reading = Reading(source: candidate.source, targets: candidate.targets)
    if let known = best[reading], known.precedes(candidate) { return }
    best[reading] = candidate
  }

  /// Whether a translation into the language was found without a detour, at a score at which the
  /// index is sure to find it.
  func hasDirect(_ language: LanguageTag) -> Bool {
    let cutoff = cutoff()
    return best.values.contains { candidate in
      !candidate.isPivot && candidate.score >= cutoff
        && candidate.targets.contains { $0.language == language }
    }
  }

  /// The score below which a text cannot bring a match that is kept.
  ///
  /// Penalties only lower scores, so a text below the last kept fuzzy match stays below it; at the
  /// same score it may still come first.
  func cutoff() -> Int {
    let fuzzy = best.values.lazy.filter { !$0.isExact }.map(\.score).sorted(by: >)
    guard fuzzy.count >= limit else { return minimum }
    return limit == 0 ? MatchScore.exact : max(minimum, fuzzy[limit - 1])
  }

  /// What is kept, in order: detours only into languages that nothing else is in.
  func ranked() -> [Candidate] {
    var left = limit
    let kept = best.values.sorted { $0.precedes($1) }.filter { candidate in
      if candidate.isExact { return true }
      left -= 1
      return left >= 0
    }
    let direct = Set(kept.lazy.filter { !$0.isPivot }.flatMap(\.targets).map(\.language))
    return kept.filter { !$0.isPivot || direct.isDisjoint(with: $0.targets.map(\.language)) }
  }
}
