/// A page with a table of extracted terms.
enum ExtractionPage {
  static func render(header: [String], rows: [[String]]) -> String {
    let head = header.map { "<th>\(escape($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(escape($0))</td>" }.joined() + "</tr>"
    }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Extracted terms</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
      table { border-collapse: collapse; }
      td, th { border-bottom: 1px solid #ccc; padding: .4rem .8rem; text-align: left;
        vertical-align: top; }
      th { position: sticky; top: 0; background: #fff; }
      </style>
      </head>
      <body>
      <h1>Extracted terms</h1>
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      </body>
      </html>

      """
  }

  private static func escape(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
