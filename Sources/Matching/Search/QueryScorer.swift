import Linguistics

/// Scores texts against one query, the cheap bound first.
struct QueryScorer {
  private let weight: Int
  private let fingerprint: UInt64
  private let numbers: UInt64
  private var stems: StemDistance
  private var tokens: QueryDistance
  /// What texts of each kind of a pool score that have no number of the query.
  private var kinds: [KindScore] = []
  /// The tokens of a text that has one.
  private var ownTokens: [AnalyzedToken] = []

  init(_ query: AnalyzedText, _ entry: IndexEntry) {
    weight = entry.weight
    fingerprint = query.fingerprint
    numbers = TextPool.numbers(in: query.tokens)
    stems = StemDistance(query: entry.stems)
    tokens = QueryDistance(query.tokens)
  }

  /// Whether a text of a weight may reach a score, by its stems.
  mutating func canReach(
    _ minimum: Int, weight other: Int, stems text: UnsafeRawBufferPointer
  ) -> Bool {
    let steps = affordable(minimum, weight: other) / Int(MatchCosts.content)
    return stems.distance(to: text, limit: steps) <= steps
  }

  /// The score of a text of a weight, nil when it is below a minimum.
  mutating func score(
    _ minimum: Int, weight other: Int, tokens text: UnsafeBufferPointer<AnalyzedToken>
  ) -> Int? {
    let affordable = Int32(affordable(minimum, weight: other))
    let distance = tokens.distance(to: text, limit: affordable)
    guard distance <= affordable else { return nil }
    let score = MatchScore.score(
      distance: distance, weight: Int32(longest(other)),
      looksSame: AnalyzedText.fingerprint(of: text) == fingerprint)
    return score >= minimum ? score : nil
  }

  /// The weight of the longer text in twentieths of a word.
  private func longest(_ other: Int) -> Int { max(weight, other) * IndexEntry.twentieths }

  private func affordable(_ minimum: Int, weight other: Int) -> Int {
    MatchScore.affordable(weight: longest(other), minimum: minimum)
  }
}

extension QueryScorer {
  private enum KindScore {
    case unknown
    /// No text of the kind reaches the minimum, whatever its numbers.
    case out
    /// Only with a number of the query may one reach it.
    case far
    case known(UInt8)
  }

  /// Makes room for the kinds of a pool.
  mutating func measure(kinds count: Int) {
    kinds += repeatElement(.unknown, count: count - kinds.count)
  }

  /// The score of a text of a pool, nil when it is below a minimum, which never falls.
  ///
  /// Which other number stands in a text costs the same, so all texts of a kind without a number of
  /// the query have one score.
  @inline(__always)
  mutating func score(
    _ minimum: Int, weight other: Int, _ text: TextPool.Text, in pool: TextPool.View
  ) -> Int? {
    if case .unknown = kinds[text.kind] {
      kinds[text.kind] = score(minimum, weight: other, ofKind: text.kind, in: pool)
    }
    switch kinds[text.kind] {
    case .out: return nil
    case .known(let score) where text.numbers & numbers == 0:
      return Int(score) >= minimum ? Int(score) : nil
    case .far where text.numbers & numbers == 0: return nil
    default: return ownScore(minimum, weight: other, text, in: pool)
    }
  }

  private mutating func score(
    _ minimum: Int, weight other: Int, ofKind kind: Int, in pool: TextPool.View
  ) -> KindScore {
    guard canReach(minimum, weight: other, stems: pool.stems(ofKind: kind)) else { return .out }
    let score = score(minimum, weight: other, tokens: pool.tokens(ofKind: kind))
    return score.map { .known(UInt8($0)) } ?? .far
  }

  private mutating func ownScore(
    _ minimum: Int, weight other: Int, _ text: TextPool.Text, in pool: TextPool.View
  ) -> Int? {
    var own: [AnalyzedToken] = []
    swap(&own, &ownTokens)
    defer { swap(&own, &ownTokens) }
    pool.writeTokens(of: text, to: &own)
    return own.withUnsafeBufferPointer { score(minimum, weight: other, tokens: $0) }
  }
}
