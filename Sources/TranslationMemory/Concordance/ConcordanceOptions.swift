import Linguistics

/// Where a phrase is looked for.
public struct ConcordanceOptions: Sendable {
  /// The language of the phrase.
  public var language = LanguageTag(.russian)
  /// The languages shown beside it; nil for all there are.
  public var targets: [LanguageTag]?
  /// How many units are found at most.
  public var limit = 20

  public init() {}

  init(language: LanguageTag) {
    self.language = language
  }
}
