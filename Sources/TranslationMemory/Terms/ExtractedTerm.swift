import Linguistics

/// A term that a memory's texts suggest for the termbase, with its translations.
public struct ExtractedTerm: Sendable {
  /// A translation into one language.
  public struct Translation: Sendable {
    public let language: LanguageTag
    /// In the dictionary form.
    public let text: String
    /// Log-likelihood ratio of the pair: how far from chance it is that both stand together.
    public let score: Double
    /// Two pairs of sentences with both, at most.
    public let examples: [Example]
  }

  /// A sentence with the term, and its translation.
  public struct Example: Sendable, Hashable {
    public let source: String
    public let target: String
  }

  /// In the dictionary form, with the capitals it has within sentences.
  public let text: String
  /// How often it stands in texts that have a translation.
  public let frequency: Int
  /// In the order the languages were asked for.
  public let translations: [Translation]

  /// The best score of its translations.
  public var score: Double { translations.map(\.score).max() ?? 0 }

  /// Two sentences it stands in, at most.
  public var examples: [String] {
    var seen: Set<String> = []
    return translations.flatMap(\.examples).map(\.source).filter { seen.insert($0).inserted }
      .prefix(2).map { $0 }
  }
}
