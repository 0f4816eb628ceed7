import TranslationMemory

/// The terms of a segment for a person, forbidden translations after the others.
struct TermLines {
  private var found: [FoundTerm] = []
  private let to: [LanguageTag]

  /// Takes each term once, however often it stands there.
  init(_ terms: [FoundTerm], to: [LanguageTag]) {
    self.to = to
    var seen: Set<String> = []
    for term in terms where seen.insert(term.concept.id + "\t" + term.term.text).inserted {
      found.append(term)
    }
  }

  /// A term with what it is to be translated by.
  struct Line {
    let term: String
    let isForbidden: Bool
    /// The form found, where it is not the dictionary's.
    let form: String?
    let translations: [(language: LanguageTag, text: String)]
  }

  var lines: [Line] {
    found.map { found in
      Line(
        term: found.term.text, isForbidden: found.term.status == .forbidden,
        form: found.form == found.term.text ? nil : found.form,
        translations: to.compactMap { language in
          let allowed = found.translations(into: language).map(\.text)
          let forbidden = found.concept.terms(in: language).filter { $0.status == .forbidden }
            .map { "not \($0.text)" }
          let all = allowed + forbidden
          return all.isEmpty ? nil : (language, all.joined(separator: "; "))
        })
    }
  }
}
