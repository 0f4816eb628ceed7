import Bitext
import Linguistics
import Matching

/// A term in a segment, as JSON.
package struct TermDocument: Encodable {
  /// A term of the other language, allowed or not.
  package struct Translation: Encodable {
    let term: String
    let status: TermStatus?
  }

  let term: String
  let status: TermStatus?
  let form: String
  /// Where the form begins and ends in the segment, in Unicode scalars; the end is not part of it.
  let from: Int
  let to: Int
  /// By language, the preferred first, forbidden ones last.
  let translations: [String: [Translation]]
  let domain: String?
  let concept: String

  package init(_ found: FoundTerm, languages: [LanguageTag]) {
    term = found.term.text
    status = found.term.status
    form = found.form
    from = found.range.lowerBound
    to = found.range.upperBound
    var translations: [String: [Translation]] = [:]
    for language in languages {
      let terms = found.concept.terms(in: language)
      if terms.isEmpty { continue }
      translations[language.literal] = terms.map { Translation(term: $0.text, status: $0.status) }
    }
    self.translations = translations
    domain = found.concept.domain
    concept = found.concept.id
  }
}
