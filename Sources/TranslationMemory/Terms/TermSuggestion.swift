import Linguistics
import Terminology

/// A term that a memory's texts suggest for the termbase, with its translations.
public struct TermSuggestion: Sendable {
  /// A translation into one language.
  public struct Translation: Sendable {
    public let language: LanguageTag
    /// In the dictionary form.
    public let text: String
    /// How often both stand for one another.
    public let together: Int
    /// What the pair is worth: its log-likelihood ratio, weighed by length and certainty.
    public let score: Double
  }

  /// A unit's texts that show the term in use.
  public struct Example: Sendable {
    public let source: String
    /// In the order of the languages asked for; nil where the unit has none.
    public let targets: [String?]
  }

  /// In the dictionary form.
  public let text: String
  /// How often it stands in the memory, the same sentence counted once.
  public let frequency: Int
  public let translations: [Translation]
  /// Two at most.
  public let examples: [Example]

  /// Of all its translations together; comparable among the terms of one extraction only.
  public let score: Double
}
