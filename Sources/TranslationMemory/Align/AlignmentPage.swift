import Linguistics

/// Aligned articles as one page to read or print: the texts side by side, each pair with its
/// confidence, the doubtful and the unmatched marked.
public enum AlignmentPage {
  /// Writes the page, which appears whole or not at all.
  public static func write(
    _ articles: [AlignedArticle], threshold: Double = AlignedArticle.defaultThreshold,
    to path: String
  ) throws {
    try WholeFile.write(page(of: articles, threshold: threshold), to: path)
  }

  static func page(of articles: [AlignedArticle], threshold: Double) -> String {
    let title = articles.count == 1 ? articles[0].origin : "\(articles.count) articles"
    return StandalonePage.render(
      title: title, style: style,
      body: articles.map { section($0, threshold: threshold) }.joined())
  }

  /// Colour is never the only sign: doubtful pairs have a mark, unmatched segments an empty side.
  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
    h1 { font-size: 1.2rem; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border-top: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; }
    th:first-child, td:first-child { width: 4.5rem; font-variant-numeric: tabular-nums; }
    td p { margin: 0 0 .3rem; }
    small { color: #666; }
    tr.doubtful td { background: #fff3cd; }
    tr.unmatched td { background: #f1f1f1; color: #555; }
    @media print {
      body { font-size: 10pt; margin: 0; max-width: none; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
    }
    """

  private static func section(_ article: AlignedArticle, threshold: Double) -> String {
    var html = "<h1>\(StandalonePage.escape(article.origin))</h1>\n"
    for fault in article.faults {
      html += "<p><strong>\(StandalonePage.escape(fault.description))</strong></p>\n"
    }
    let heads = article.texts.map {
      "<th scope=\"col\">\(StandalonePage.escape($0.name)) (\(StandalonePage.escape($0.language.literal)))</th>"
    }
    html +=
      "<table>\n<thead><tr><th scope=\"col\">sure</th>\(heads.joined())</tr></thead>\n<tbody>\n"
    for bead in article.beads { html += row(bead, of: article, threshold: threshold) }
    return html + "</tbody>\n</table>\n"
  }

  private static func row(
    _ bead: AlignedBead, of article: AlignedArticle, threshold: Double
  ) -> String {
    let kind: String
    let mark: String
    if !bead.isMatched {
      kind = " class=\"unmatched\""
      mark = "–"
    } else {
      let isDoubtful = bead.confidence < threshold
      kind = isDoubtful ? " class=\"doubtful\"" : ""
      mark = ReviewFile.decimal(bead.confidence) + (isDoubtful ? " ?" : "")
    }
    let cells = article.texts.enumerated().map { index, text in
      let paragraphs = bead.segments[index].map { number in
        "<p><small>\(number + 1)</small> \(StandalonePage.escape(text.segments[number].text))</p>"
      }
      return
        "<td lang=\"\(StandalonePage.escape(text.language.literal))\">\(paragraphs.joined())</td>"
    }
    return "<tr\(kind)><td>\(mark)</td>\(cells.joined())</tr>\n"
  }

}
