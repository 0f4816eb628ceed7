import Linguistics

/// What was learnt of a pair of languages.
public struct LearningReport: Sendable, Equatable {
  public let source: LanguageTag
  public let target: LanguageTag
  /// Pairs of texts it was learnt from; pairs that several units have count once.
  public let pairs: Int
  /// Pairs of words in the lexicon.
  public let entries: Int
  /// Words that are linked, over all pairs of texts.
  public let links: Int
}
