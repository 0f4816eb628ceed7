import Bitext
import Linguistics
import Matching

/// Keeps the best matches of one segment while they are found.
///
/// Order: that of ``MatchCandidate/precedes(_:)``. Units that read the same are one match, the first
/// in that order. Fuzzy matches beyond the limit fall off; exact ones do not, unless they have a limit
/// of their own. What is kept does not depend on the order in which candidates come.
struct MatchRanking {
  private struct Reading: Hashable {
    let source: SegmentContent
    let targets: [Match.Target]
  }

  private let minimum: Int
  private var exact: Shortlist<Reading>
  private var fuzzy: Shortlist<Reading>
  /// What a further match has to reach.
  private(set) var bar: Bar

  /// - Parameter exactLimit: nil to keep all exact matches.
  init(minimum: Int, limit: Int, exactLimit: Int? = nil) {
    self.minimum = minimum
    exact = Shortlist(limit: exactLimit ?? Int(UInt32.max))
    fuzzy = Shortlist(limit: limit)
    bar = Bar(minimum: minimum, takesFuzzy: limit > 0)
  }

  mutating func insert(_ candidate: MatchCandidate) {
    guard candidate.score >= minimum else { return }
    defer { bar.last = fuzzy.last?.standing }
    let reading = Reading(source: candidate.source, targets: candidate.targets)
    if candidate.isExact {
      exact.insert(candidate, for: reading)
    } else {
      fuzzy.insert(candidate, for: reading)
    }
  }

  /// Whether an exact match that stands like this may still be kept.
  func canKeepExact(_ standing: MatchStanding) -> Bool {
    standing.score >= minimum && exact.canKeep(standing)
  }

  /// Cuts off what is behind the limit, so that ``bar`` knows the last that is kept.
  mutating func settle() {
    fuzzy.settle()
    bar.last = fuzzy.last?.standing
  }

  /// The languages that something is translated into without a detour.
  func directLanguages() -> Set<LanguageTag> {
    var languages: Set<LanguageTag> = []
    for candidate in exact.kept() where !candidate.isPivot { languages.add(candidate.targets) }
    for candidate in fuzzy.kept() where !candidate.isPivot { languages.add(candidate.targets) }
    return languages
  }

  /// What is kept, in order: detours only into languages that nothing else is in.
  func ranked() -> [MatchCandidate] {
    let kept = (exact.kept() + fuzzy.kept()).sorted { $0.precedes($1) }
    var direct: Set<LanguageTag> = []
    for candidate in kept where !candidate.isPivot { direct.add(candidate.targets) }
    return kept.filter { !$0.isPivot || direct.isDisjoint(with: $0.targets.map(\.language)) }
  }
}

extension MatchRanking {
  /// What a match has to reach to be kept, as plain numbers: a crowd of near-alike sentences is held
  /// against it one by one.
  struct Bar {
    let minimum: Int
    /// Whether there is room for matches below 100 at all.
    let takesFuzzy: Bool
    /// The last fuzzy match that is kept, once there are as many as wanted.
    fileprivate(set) var last: MatchStanding?

    /// Whether the limit is reached, and a further fuzzy match has to precede another.
    var isFull: Bool { !takesFuzzy || last != nil }

    /// The score below which a text cannot bring a match that is kept.
    ///
    /// Penalties only lower scores, so a text below the last kept fuzzy match stays below it; at the
    /// same score it may still come first, see ``canKeep(_:)``.
    var cutoff: Int {
      takesFuzzy ? max(minimum, last?.score ?? minimum) : MatchScore.exact
    }

    /// Whether a fuzzy match that stands like this may still be kept.
    func canKeep(_ standing: MatchStanding) -> Bool {
      guard standing.score >= minimum, takesFuzzy else { return false }
      return last.map { !$0.precedes(standing) } ?? true
    }
  }
}

extension Set<LanguageTag> {
  fileprivate mutating func add(_ targets: [Match.Target]) {
    for target in targets { insert(target.language) }
  }
}
