import Bitext
import Linguistics

/// A glossary's term where it stands in a text.
package protocol TermInText {
  var concept: Concept { get }
  /// The term as the glossary spells it.
  var term: Term { get }
  /// The form it stands in.
  var form: String { get }
  /// Where the form stands, in Unicode scalars of the text.
  var range: Range<Int> { get }
}

extension TermInText {
  /// Its allowed translations into a language, the preferred first.
  package func allowedTranslations(into language: LanguageTag) -> [Term] {
    concept.terms(in: language).filter { $0.status != .forbidden }
  }
}
