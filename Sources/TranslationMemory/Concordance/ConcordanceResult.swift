/// What a search for a phrase found.
public struct ConcordanceResult: Sendable {
  public let hits: [ConcordanceHit]
  /// Whether there are hits beyond the limit.
  public let hasMore: Bool

  package init(hits: [ConcordanceHit] = [], hasMore: Bool = false) {
    self.hits = hits
    self.hasMore = hasMore
  }
}
