import TranslationMemory

/// The terms of a segment for a person: a line a term, forbidden translations after the others.
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

  func lines(style: Style) -> [String] {
    found.map { found in
      let translations = to.compactMap { language -> String? in
        let allowed = found.translations(into: language).map(\.text)
        let forbidden = found.concept.terms(in: language).filter { $0.status == .forbidden }
          .map { "not \($0.text)" }
        let all = allowed + forbidden
        return all.isEmpty ? nil : "\(language) " + all.joined(separator: "; ")
      }
      let mark = found.term.status == .forbidden ? " (forbidden)" : ""
      let form = found.form == found.term.text ? "" : style.dim(" ← \(found.form)")
      return style.dim("term  ") + found.term.text + mark + form + style.dim("  ")
        + translations.joined(separator: style.dim(" · "))
    }
  }
}
