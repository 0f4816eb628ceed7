import Linguistics

/// A glossary without a header, as OmegaT keeps its own: source, target, note, and whatever a
/// tool's users write beyond.
///
/// The languages are told by the letters of the columns, so only pairs of Russian, English and
/// Kazakh are; who reads the notice can name others.
enum HeaderlessGlossary {
  /// What the columns are; nil when the languages of the first two cannot be told.
  static func columns(of rows: [TableRow]) -> (columns: [TermTable.Column], words: String)? {
    let rows = rows.filter { $0.fields[0].hasPrefix("#") == false }
    let width = rows.map(\.fields.count).max() ?? 0
    guard width >= 2, rows.contains(where: { $0.fields.count > 1 }),
      let source = language(of: 0, in: rows), let target = language(of: 1, in: rows),
      source != target
    else { return nil }
    let known: [TermTable.Column] = [
      .term(LanguageTag(source)), .term(LanguageTag(target)), .field(.note),
    ]
    let columns = Array(known.prefix(width))
    let words = [source.rawValue, target.rawValue, "note"].prefix(columns.count)
    return (columns, words.joined(separator: ", "))
  }

  private static func language(of column: Int, in rows: [TableRow]) -> Language? {
    let cells = rows.compactMap { $0.fields.indices.contains(column) ? $0.fields[column] : nil }
    let text = cells.joined(separator: "\n")
    if let language = LanguageGuesser.language(of: text) { return language }
    // Terms have none of the words by which English sentences are known.
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isPlain = letters.allSatisfy(\.isASCII)
    return isPlain && !letters.isEmpty ? .english : nil
  }
}
