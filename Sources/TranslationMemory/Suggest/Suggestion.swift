import Linguistics

/// A segment of an article with what the memory has for it.
public struct Suggestion: Sendable {
  public let segment: Segment
  /// The first segment of the article that reads the same, as an index; nil for the first itself.
  public internal(set) var repeats: Int?
  /// The best first; empty for the page's boilerplate.
  public let matches: [Match]
  /// Terms of the glossaries that stand in the segment, the longest first.
  public let terms: [FoundTerm]
  /// Parts of the segment with their translations, in order.
  public let fragments: [Fragment]
  /// Words that stored sentences share with the segment, in order; only where there is no match and
  /// no fragment.
  public let passages: [Passage]

  init(
    segment: Segment, repeats: Int? = nil, matches: [Match], terms: [FoundTerm] = [],
    fragments: [Fragment] = [], passages: [Passage] = []
  ) {
    self.segment = segment
    self.repeats = repeats
    self.matches = matches
    self.terms = terms
    self.fragments = fragments
    self.passages = passages
  }
}
