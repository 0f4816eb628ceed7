/// What a text must have to reach a score: the inequalities of ``CandidateSearch`` for one query.
struct Bounds {
  /// The weights of texts that can reach the minimum at all.
  let weights: ClosedRange<Int>

  private let weight: Int
  private let contentCount: Int
  private let minimum: Int

  init(_ query: IndexEntry, minimum: Int) {
    let minimum = max(minimum, IndexEntry.smallestMinimum)
    self.minimum = minimum
    weight = query.weight
    contentCount = query.stems.count
    weights = (query.weight * minimum + 99) / 100...(query.weight * 100 / minimum)
  }

  private var marks: Int { weight - contentCount * IndexEntry.contentWeight }

  /// The least distance at which a text can be: (1) with c no more than counted and still unread.
  private func leastDistance(weight other: Int, common: Int) -> Int {
    max(0, max(weight, other) - marks - IndexEntry.contentWeight * common)
  }

  /// Whether a text of `weight` that was in no list so far can reach the minimum.
  func canBeUnseen(afterReading read: Int, weight other: Int? = nil) -> Bool {
    let other = other ?? weight
    let distance = leastDistance(weight: other, common: contentCount - read)
    return distance <= MatchScore.affordable(weight: max(weight, other), minimum: minimum)
  }

  /// The best score a candidate can have.
  func bestScore(_ candidate: CandidateTable.Entry, afterReading read: Int) -> Int {
    let common = min(contentCount, candidate.common + contentCount - read)
    let longest = max(weight, candidate.weight)
    let distance = leastDistance(weight: candidate.weight, common: common)
    return (longest - distance) * 100 / longest
  }

  func canReach(_ candidate: CandidateTable.Entry, afterReading read: Int) -> Bool {
    bestScore(candidate, afterReading: read) >= minimum
  }
}
