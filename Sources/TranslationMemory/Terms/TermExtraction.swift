/// What ``Memory/extractTerms(from:to:isNew:progress:)`` found.
public struct TermExtraction: Sendable {
  /// The best first.
  public let terms: [TermSuggestion]
  /// How many units have the source language and one of the others.
  public let units: Int
}
