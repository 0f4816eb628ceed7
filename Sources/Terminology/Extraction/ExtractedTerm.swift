import Alignment
import Linguistics

/// A term found in bilingual texts with the terms that translate it.
package struct ExtractedTerm: Sendable {
  /// A translation into one language.
  package struct Translation: Sendable {
    package let language: LanguageTag
    /// In the dictionary form.
    package let text: String
    /// How often both stand for one another.
    package let together: Int
    /// Log-likelihood ratio of the pair, weighed by its length and how sure it is.
    package let score: Double
  }

  /// In the dictionary form.
  package let text: String
  /// How often it stands in the text, the same sentence counted once.
  package let frequency: Int
  package let translations: [Translation]
  /// Of all languages together; comparable among the terms of one extraction only.
  package let score: Double
  /// Numbers of two units with it and its translations, at most, in order of appending.
  package let examples: [Int]
}
