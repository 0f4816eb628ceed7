import TranslationMemory

/// A page with extracted terms, their translations and where they stand.
struct ExtractionPage {
  let from: LanguageTag
  let to: [LanguageTag]

  func render(_ terms: [ExtractedTerm]) -> String {
    let languages = [from] + to
    let finders = languages.map { language in
      TermFinder([Self.glossary(terms, language, from: from)], language: language)
    }
    let rows = terms.enumerated().map { number, term in row(number + 1, term, finders) }
    let heads = to.map { "<th>\(Self.name($0))</th>" }.joined()
    return StandalonePage.render(
      title: "Extracted terms", style: Self.style,
      body: """
        <h1>Extracted terms</h1>
        <p class="about">\(terms.count) terms, the surest first: how often each stands, how far from \
        chance its translation is, and two examples.</p>
        <table>
        <thead><tr><th></th><th>\(Self.name(from))</th>\(heads)<th class="number">times</th><th class="number">score</th></tr></thead>
        \(rows.joined(separator: "\n"))
        </table>
        """)
  }

  private func row(_ number: Int, _ term: ExtractedTerm, _ finders: [TermFinder]) -> String {
    let translations = to.map { language in
      let text = term.translations.first { $0.language == language }?.text ?? ""
      return #"<td lang="\#(language.primary)">\#(StandalonePage.escape(text))</td>"#
    }
    var seen: Set<String> = []
    let examples = term.translations.flatMap { translation in
      translation.examples.map { example -> String in
        let isNew = seen.insert(example.source).inserted
        let source = isNew ? paragraph(example.source, from, finders[0], term.text) : ""
        guard let index = to.firstIndex(of: translation.language) else { return source }
        return source
          + paragraph(example.target, translation.language, finders[index + 1], translation.text)
      }
    }
    return """
      <tbody>
      <tr class="term"><td class="number">\(number)</td>\
      <th scope="row" lang="\(from.primary)">\(StandalonePage.escape(term.text))</th>\
      \(translations.joined())<td class="number">\(term.frequency)</td>\
      <td class="number">\(Int(term.score.rounded()))</td></tr>
      <tr><td></td><td colspan="\(to.count + 3)" class="examples">\(examples.joined())</td></tr>
      </tbody>
      """
  }

  /// A sentence with the term marked wherever it stands.
  private func paragraph(
    _ text: String, _ language: LanguageTag, _ finder: TermFinder, _ term: String
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var html = ""
    var place = 0
    func append(_ range: Range<Int>) {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[range])
      html += StandalonePage.escape(String(part))
    }
    for found in finder.terms(in: text)
    where found.term.text == term && found.range.lowerBound >= place {
      append(place..<found.range.lowerBound)
      html += "<mark>"
      append(found.range)
      html += "</mark>"
      place = found.range.upperBound
    }
    append(place..<scalars.count)
    return #"<p lang="\#(language.primary)">\#(html)</p>"#
  }

  /// The terms of one language as a glossary, to find them by.
  private static func glossary(
    _ terms: [ExtractedTerm], _ language: LanguageTag, from: LanguageTag
  ) -> Glossary {
    Glossary(
      concepts: terms.compactMap { term in
        let text =
          language == from
          ? term.text : term.translations.first { $0.language == language }?.text
        return text.map { Concept(terms: [Term(language: language, text: $0)]) }
      })
  }

  private static func name(_ language: LanguageTag) -> String {
    switch language.language {
    case .russian: "Russian"
    case .english: "English"
    case .kazakh: "Kazakh"
    case nil: StandalonePage.escape(language.literal)
    }
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #d8d8d8; --dim: #666; --mark: #fff1a8; }
    @media (prefers-color-scheme: dark) {
      :root { --line: #444; --dim: #aaa; --mark: #6b5a00; }
    }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem;
      padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    td, th { padding: .3rem .8rem; text-align: left; vertical-align: top; }
    thead th { position: sticky; top: 0; background: Canvas; border-bottom: 2px solid var(--line); }
    tbody { border-bottom: 1px solid var(--line); }
    .term > * { padding-top: .8rem; font-size: 1.1rem; }
    .number { text-align: right; color: var(--dim); font-variant-numeric: tabular-nums; }
    .about, .examples { color: var(--dim); }
    .examples { padding-bottom: .8rem; font-size: .9rem; }
    .examples p { margin: .15rem 0; }
    mark { background: var(--mark); color: inherit; }
    @media print { thead th { position: static; } tbody { break-inside: avoid; } }
    """
}
