/// A term of the glossaries that stands in a text.
package struct StandingTerm: Sendable {
  /// Equal for terms of one concept.
  package let concept: Int
  /// Where it stands, in UTF-8 bytes.
  package let range: Range<Int>
  /// As the glossary spells it.
  package let term: String
  /// Its translations in dictionary form, the preferred first; empty for a term of the translation.
  package let translations: [String]
  /// Whether it is an everyday word, which other words may translate as well.
  package let isVocabulary: Bool

  package init(
    concept: Int, range: Range<Int>, term: String, translations: [String], isVocabulary: Bool
  ) {
    self.concept = concept
    self.range = range
    self.term = term
    self.translations = translations
    self.isVocabulary = isVocabulary
  }
}
