import Bitext
import Linguistics
import Matching

/// The best candidates, one a key and no more than a limit.
///
/// Candidates gather beyond the limit by a part of it before the worst are cut off, so one costs
/// O(log limit) on average, whatever came before.
struct Shortlist<Key: Hashable> {
  private let limit: Int
  private var best: [Key: MatchCandidate] = [:]
  /// The last of the limit, as known: when it is known, nothing behind it is ever kept.
  private(set) var last: MatchCandidate?

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether one that stands like this may still be kept.
  func canKeep(_ standing: MatchStanding) -> Bool {
    limit > 0 && last.map { !$0.standing.precedes(standing) } ?? true
  }

  mutating func insert(_ candidate: MatchCandidate, for key: Key) {
    if limit == 0 { return }
    if let last, !candidate.precedes(last) { return }
    if let known = best[key], !candidate.precedes(known) { return }
    best[key] = candidate
    if best.count > limit + limit / 4 || (last == nil && best.count == limit) { cut() }
  }

  mutating func settle() {
    if limit > 0, best.count >= limit { cut() }
  }

  private mutating func cut() {
    let sorted = best.sorted { $0.value.precedes($1.value) }
    for (key, _) in sorted.dropFirst(limit) { best[key] = nil }
    last = sorted[limit - 1].value
  }

  /// What is kept, in order.
  func kept() -> [MatchCandidate] {
    Array(best.values.sorted { $0.precedes($1) }.prefix(limit))
  }
}
