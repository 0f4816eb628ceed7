import Linguistics

/// An article as a list shows it.
public struct ArticleSummary: Sendable, Equatable {
  public let id: Int
  public let name: String
  public let source: LanguageTag
  /// The languages it is translated into, at least one.
  public let targets: [LanguageTag]
  public let progress: ArticleProgress
  /// When it was last changed, as ISO 8601 in UTC.
  public let changed: String
  /// Grows with each change; the newest segment has it.
  public let revision: Int
  /// Since which revision the segments are these and in this order.
  public let structure: Int
}
