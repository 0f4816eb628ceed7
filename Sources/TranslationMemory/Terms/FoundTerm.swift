import Bitext
import Linguistics
import Terminology

/// A glossary's term found in a text.
public struct FoundTerm: Sendable {
  public let concept: Concept
  /// The term as the glossary spells it.
  public let term: Term
  /// The form it stands in.
  public let form: String
  /// Where the form stands, in Unicode scalars of the text.
  public let range: Range<Int>
  /// Equal for terms of one finder that are spelt the same, of whatever concept.
  package let spelling: Int
  /// Equal for terms of one concept, in whatever language.
  let number: Int

  /// Its allowed translations into a language, the preferred first.
  public func translations(into language: LanguageTag) -> [Term] {
    allowedTranslations(into: language)
  }
}

extension FoundTerm: TermInText {}
