import Bitext
import Linguistics

/// An article on its way to a translator: its segments, with what a memory has for them.
package struct BilingualDocument: Sendable {
  /// The name of the article.
  package var original: String
  package var source: LanguageTag
  package var target: LanguageTag
  package var segments: [BilingualSegment]

  package init(
    original: String, source: LanguageTag, target: LanguageTag, segments: [BilingualSegment]
  ) {
    self.original = original
    self.source = source
    self.target = target
    self.segments = segments
  }
}

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

/// A stored translation with the codes of the segment it is for, or with none: codes of another
/// document have no place in this one.
package struct BilingualMatch: Sendable {
  /// 0 to 101, where 101 is a match in context.
  package var score: Int
  package var source: CodedText
  package var target: CodedText
  package var origin: String
  package var isAligned: Bool
  /// Whether it was found through a third language.
  package var isPivot: Bool
  /// What is stored, where source and target have the numbers of the segment instead.
  package var stored: (source: CodedText, target: CodedText)?
  package var isAdapted: Bool { stored != nil }

  package init(
    score: Int, source: CodedText, target: CodedText, origin: String, isAligned: Bool,
    isPivot: Bool = false, stored: (source: CodedText, target: CodedText)? = nil
  ) {
    self.isPivot = isPivot
    self.stored = stored
    self.score = score
    self.source = source
    self.target = target
    self.origin = origin
    self.isAligned = isAligned
  }
}
