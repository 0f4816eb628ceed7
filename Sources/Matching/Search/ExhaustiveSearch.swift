import Linguistics

/// The slow twin of ``CandidateSearch``: scores every text there is.
///
/// With it tests and users can check the index: both find the same.
package struct ExhaustiveSearch<Source: PostingSource> {
  let source: Source
  private let weighted = WeightedDistance()

  package init(_ source: Source) {
    self.source = source
  }

  /// Calls `accept` with every text that reaches `minimum`; texts too long for the index are no
  /// matches here either.
  package func search(
    _ query: AnalyzedText, minimum: Int, accept: (FoundText) throws -> Void
  ) throws {
    guard query.weight > 0 else { return }
    let minimum = min(minimum, MatchScore.exact)
    try source.forEachText { id, text in
      let stored = text.analyzed()
      guard IndexEntry(stored).weight <= IndexEntry.largestWeight else { return }
      let affordable = MatchScore.affordable(
        weight: Int(max(stored.weight, query.weight)), minimum: minimum)
      let distance = weighted.distance(
        stored.tokens, query.tokens, limit: Int32(affordable))
      let score = MatchScore.score(distance: distance, stored, query)
      guard score >= minimum else { return }
      try stored.tokens.withUnsafeBufferPointer {
        try accept(FoundText(id: id, score: score, tokens: $0, plain: text.plain))
      }
    }
  }
}
