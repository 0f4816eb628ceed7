import TranslationMemory

/// The suggestions for an article as one page to read or print: segments, bands in colour, the
/// differences, the languages side by side, terms and parts.
struct SuggestionPage: SuggestionRenderer {
  private let path: String
  private let title: String
  private let to: [LanguageTag]
  private var body = ""
  private var number = 0
  private var bands: [FuzzyBand: Int] = [:]

  init(path: String, title: String, to: [LanguageTag]) {
    self.path = path
    self.title = title
    self.to = to
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws {
    let segment = suggestion.segment
    guard segment.kind.isOffered else {
      body +=
        "<p class=\"aside\">\(StandalonePage.escape(segment.text)) <small>\(segment.kind)</small></p>\n"
      return
    }
    number += 1
    bands[FuzzyBand(score: suggestion.matches.first?.score ?? 0), default: 0] += 1
    body += "<section>\n<h2><b>\(number)</b> \(StandalonePage.escape(segment.text))</h2>\n"
    if suggestion.matches.isEmpty { body += "<p><small>new</small></p>\n" }
    let rows = MatchRow.rows(of: suggestion.matches)
    if !rows.isEmpty {
      body += "<table>\n" + rows.map(html).joined() + "</table>\n"
    }
    body += terms(suggestion) + fragments(suggestion) + passages(suggestion) + "</section>\n"
  }

  private func html(_ row: MatchRow) -> String {
    let best = row.matches[0]
    let notes = (best.penalties.map { "−\($0.points) \($0.why)" } + best.reasons)
      .joined(separator: " · ")
    var html = """
      <tr class="\(Self.className(best.band))">
      <th scope="row">\(best.score)<small>\(best.band.rawValue)</small></th>
      <td colspan="\(to.count)">\(Self.html(best.diff)) <small>\(StandalonePage.escape(notes))</small></td>
      </tr>
      <tr><th></th>
      """
    for language in to {
      let texts = row.matches.flatMap(\.targets).filter { $0.language == language }.map { target in
        "<p>"
          + (target.adapted.map { Self.html($0.runs) }
            ?? StandalonePage.escape(target.content.plain))
          + (LeftNumbers.text(target).map { " <small>\(StandalonePage.escape($0))</small>" } ?? "")
          + "</p>"
          + (target.repaired.map(Self.repaired) ?? "")
      }
      html += "<td lang=\"\(StandalonePage.escape(language.literal))\">\(texts.joined())</td>"
    }
    return html + "</tr>\n"
  }

  /// A repaired translation, marked as the proposal it is.
  private static func repaired(_ text: RepairedText) -> String {
    "<p class=\"repaired\">\(html(text.runs)) "
      + "<small>repaired, \(Int(text.confidence * 100)) %</small></p>"
  }

  private static func html(_ runs: [DiffRun]) -> String {
    runs.map { run in
      let text = StandalonePage.escape(run.text)
      return switch run.kind {
      case .same: text
      case .deleted: "<del>\(text)</del>"
      case .inserted: "<ins>\(text)</ins>"
      }
    }.joined()
  }

  private func terms(_ suggestion: Suggestion) -> String {
    let items = TermLines(suggestion.terms, to: to).lines.map { line in
      let form = line.form.map { " <small>\(StandalonePage.escape($0))</small>" } ?? ""
      let mark = line.isForbidden ? " <em>forbidden</em>" : ""
      let translations = line.translations.map {
        "<span lang=\"\($0.language)\">\(StandalonePage.escape($0.text))</span>"
      }
      return "<li><b>\(StandalonePage.escape(line.term))</b>\(mark)\(form) – "
        + translations.joined(separator: " · ") + "</li>"
    }
    return items.isEmpty ? "" : "<ul>" + items.joined() + "</ul>\n"
  }

  private func fragments(_ suggestion: Suggestion) -> String {
    let items = suggestion.fragments.flatMap { fragment in
      fragment.targets.compactMap { target in
        target.translations.first.map {
          "<li>\(StandalonePage.escape(fragment.source)) → <span lang=\"\(target.language)\">"
            + "\(StandalonePage.escape($0.text))</span> <small>\(Int($0.confidence * 100)) %</small></li>"
        }
      }
    }
    return items.isEmpty ? "" : "<ul class=\"parts\">" + items.joined() + "</ul>\n"
  }

  private func passages(_ suggestion: Suggestion) -> String {
    let items = suggestion.passages.map { passage in
      let scalars = passage.source.plain.unicodeScalars
      let start = scalars.index(scalars.startIndex, offsetBy: passage.place.lowerBound)
      let end = scalars.index(start, offsetBy: passage.place.count)
      let pieces = [scalars[..<start], scalars[start..<end], scalars[end...]].map {
        StandalonePage.escape(String($0))
      }
      let targets = passage.targets.map {
        "<br><span lang=\"\($0.language)\">\(StandalonePage.escape($0.content.plain))</span>"
      }
      return "<li>\(pieces[0])<mark>\(pieces[1])</mark>\(pieces[2])\(targets.joined())</li>"
    }
    return items.isEmpty ? "" : "<ul class=\"parts\">" + items.joined() + "</ul>\n"
  }

  mutating func end() throws {
    let counts = FuzzyBand.allCases.compactMap { band in
      bands[band].map { "<span class=\"\(Self.className(band))\">\($0) \(band.rawValue)</span>" }
    }
    let heading = """
      <h1>\(StandalonePage.escape(title))</h1>
      <p class="summary">\(number.counted("segment")): \(counts.joined(separator: " "))</p>

      """
    try WholeFile.write(
      StandalonePage.render(title: title, style: Self.style, body: heading + body), to: path)
    Console.note("wrote \(number.counted("segment")) to \(path)")
  }

  private static func className(_ band: FuzzyBand) -> String { "band-" + band.rawValue }

  /// Colour is never the only sign: scores and bands are written out, changes struck or underlined.
  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
    h1 { font-size: 1.3rem; }
    h2 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
    h2 b { color: #666; font-weight: normal; margin-right: .4rem; }
    section { break-inside: avoid; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; }
    th { font-variant-numeric: tabular-nums; width: 4.5rem; }
    th small { display: block; font-weight: normal; }
    td p { margin: 0 0 .3rem; }
    small, .aside { color: #666; }
    .repaired { border-left: .2rem solid #bbb; padding-left: .5rem; }
    ul { color: #333; font-size: .9rem; margin: .3rem 0; }
    del { color: #a00; }
    ins { color: #060; }
    .summary span { border-radius: .3rem; padding: .1rem .4rem; }
    .band-context, .band-exact { background: #d9f2d9; }
    .band-95-99, .band-85-94 { background: #d6ecf5; }
    .band-75-84 { background: #fdf3cd; }
    .band-50-74 { background: #fbe3d6; }
    .band-new { background: #eee; }
    @media print { body { font-size: 10pt; margin: 0; max-width: none; } }
    """
}
