import TranslationMemory

/// A page to read and print: extracted terms side by side in all languages, each with sentences in
/// which it is marked.
struct ExtractionPage {
  let from: LanguageTag
  let to: [LanguageTag]
  /// How many units the terms are from.
  let units: Int

  func render(_ terms: [TermSuggestion]) -> String {
    let heads = ([from] + to).map { "<th scope=\"col\">\(Self.name(of: $0))</th>" }.joined()
    let rows = terms.enumerated().map { row($0.element, number: $0.offset + 1) }
    return StandalonePage.render(
      title: "Extracted terms", style: Self.style,
      body: """
        <h1>Extracted terms</h1>
        <p class="summary">\(terms.count.counted("term")) from \
        \(units.counted("unit")), the surest first. Forms and pairs are guessed; read them before \
        you take them over.</p>
        <table>
        <thead><tr><th scope="col">№</th>\(heads)<th scope="col">Frequency</th>\
        <th scope="col">Score</th></tr></thead>
        \(rows.joined(separator: "\n"))
        </table>
        """)
  }

  /// A term and its examples, as one group of rows that is printed on one page.
  private func row(_ term: TermSuggestion, number: Int) -> String {
    let translations = to.map { language -> String in
      let text = term.translation(into: language)?.text
      return "<td\(Self.lang(language)) class=\"term\">"
        + (text.map { StandalonePage.escape($0) } ?? "<span class=\"none\">–</span>") + "</td>"
    }
    return """
      <tbody>
      <tr><td class="figure">\(number)</td><th scope="row"\(Self.lang(from)) class="term">\
      \(StandalonePage.escape(term.text))</th>\(translations.joined())\
      <td class="figure">\(term.frequency)</td>\
      <td class="figure">\(Int(term.score.rounded()))</td></tr>
      \(term.examples.map { example($0, of: term) }.joined(separator: "\n"))
      </tbody>
      """
  }

  private func example(_ example: TermSuggestion.Example, of term: TermSuggestion) -> String {
    let targets = zip(to, example.targets).map { language, text -> String in
      let marked = text.map {
        Self.marked($0, term.translation(into: language)?.text, language)
      }
      return "<td\(Self.lang(language))>\(marked ?? "")</td>"
    }
    return "<tr class=\"example\"><td></td><td\(Self.lang(from))>"
      + "\(Self.marked(example.source, term.text, from))</td>\(targets.joined())"
      + "<td colspan=\"2\"></td></tr>"
  }

  /// The sentence with the term marked in whatever form it stands.
  private static func marked(_ sentence: String, _ term: String?, _ language: LanguageTag) -> String
  {
    guard let term else { return StandalonePage.escape(sentence) }
    let concept = Concept(id: "", terms: [Term(language: language, text: term)])
    let finder = TermFinder([Glossary(concepts: [concept])], language: language)
    let scalars = Array(sentence.unicodeScalars)
    var html = ""
    var end = 0
    for found in finder.terms(in: sentence, onlyLongest: true) where found.range.lowerBound >= end {
      html += text(scalars[end..<found.range.lowerBound])
      html += "<mark>\(text(scalars[found.range]))</mark>"
      end = found.range.upperBound
    }
    return html + text(scalars[end...])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    StandalonePage.escape(String(String.UnicodeScalarView(scalars)))
  }

  private static func lang(_ language: LanguageTag) -> String {
    " lang=\"\(StandalonePage.escape(language.literal))\""
  }

  private static func name(of language: LanguageTag) -> String {
    switch language.language {
    case .russian: "Russian"
    case .english: "English"
    case .kazakh: "Kazakh"
    case nil: StandalonePage.escape(language.literal)
    }
  }

  /// A mark is underlined too, so that it is seen without colour.
  private static let style = """
    :root { color-scheme: light dark; --ink: #1d1d1f; --soft: #5c5c66; --paper: #fff;
      --line: #d9d9de; --mark: #fff0b3; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --soft: #a5a5ad; --paper: #1b1b1e;
      --line: #3a3a40; --mark: #5c4a00; } }
    body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
      margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
    h1 { font-size: 1.5rem; margin: 0; }
    .summary { color: var(--soft); margin: .3rem 0 1.5rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { overflow-wrap: break-word; padding: .35rem .7rem; text-align: left;
      vertical-align: top; }
    thead th { background: var(--paper); border-bottom: 2px solid var(--line); color: var(--soft);
      font-size: .85rem; font-weight: 600; position: sticky; top: 0; }
    tbody { border-bottom: 1px solid var(--line); break-inside: avoid; }
    .term { font-size: 1.05rem; font-weight: 600; hyphens: manual; }
    .figure { color: var(--soft); font-variant-numeric: tabular-nums; text-align: right; }
    .none { color: var(--soft); font-weight: normal; }
    .example td { color: var(--soft); font-size: .875rem; line-height: 1.45; padding-top: 0; }
    mark { background: var(--mark); color: inherit; text-decoration: underline;
      text-underline-offset: .15em; }
    @media (max-width: 40rem) { body { font-size: 14px; } th, td { padding: .3rem .35rem; } }
    @media print { body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; }
      thead th { position: static; } thead { display: table-header-group; }
      mark { background: none; } }
    """
}
