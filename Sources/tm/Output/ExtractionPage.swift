import TranslationMemory

/// A page with a table of extracted terms.
enum ExtractionPage {
  static func render(header: [String], rows: [[String]]) -> String {
    func cells(_ texts: [String], _ tag: String) -> String {
      texts.map { "<\(tag)>\(StandalonePage.escape($0))</\(tag)>" }.joined()
    }
    let body = rows.map { "<tr>\(cells($0, "td"))</tr>" }.joined(separator: "\n")
    return StandalonePage.render(
      title: "Extracted terms", style: style,
      body: """
        <h1>Extracted terms</h1>
        <table>
        <thead><tr>\(cells(header, "th"))</tr></thead>
        <tbody>
        \(body)
        </tbody>
        </table>
        """)
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
    table { border-collapse: collapse; }
    td, th { border-bottom: 1px solid #ccc; padding: .4rem .8rem; text-align: left;
      vertical-align: top; }
    th { position: sticky; top: 0; background: #fff; }
    """
}
