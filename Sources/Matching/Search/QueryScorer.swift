import Linguistics

/// Scores texts against one query, the cheap bound first.
struct QueryScorer {
  private let weight: Int
  private let fingerprint: UInt64
  private var stems: StemDistance
  private var tokens: QueryDistance

  init(_ query: AnalyzedText, _ entry: IndexEntry) {
    weight = entry.weight
    fingerprint = query.fingerprint
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
