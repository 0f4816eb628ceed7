import Bitext
import Linguistics

/// A segment to be translated.
package struct BilingualSegment: Sendable {
  /// Its place among all segments of the article, counted from 1.
  package var number: Int
  package var text: CodedText
  /// What is filled in for the translator to confirm; the score of the match it is.
  package var translation: (text: CodedText, score: Int)?
  /// Whether a person wrote that translation, and how far it is.
  package var standing: Standing = .prefilled
  /// Whether numbers of the segment were put into that translation.
  package var isTranslationAdapted: Bool
  /// The best first.
  package var matches: [BilingualMatch]

  package enum Standing: Sendable {
    /// It comes from a memory, and nobody has looked at it.
    case prefilled
    /// A person has begun it.
    case draft
    /// A person says it is right.
    case confirmed
  }

  package init(
    number: Int, text: CodedText, translation: (text: CodedText, score: Int)?,
    isTranslationAdapted: Bool = false, matches: [BilingualMatch]
  ) {
    self.number = number
    self.isTranslationAdapted = isTranslationAdapted
    self.text = text
    self.translation = translation
    self.matches = matches
  }
}
