import Linguistics

/// Common words of the news in Russian, English and Kazakh, with their translations.
///
/// It gives the first alignment of a batch something to stand on where neither numbers nor names
/// help; whatever else is needed is learnt from the batch.
struct SeedLexicon: Sendable {
  /// Words that translate one another; each column may hold several.
  struct Row: Sendable {
    fileprivate let columns: [[Substring]]

    func terms(in language: Language) -> [Substring] {
      switch language {
      case .russian: columns[0]
      case .english: columns[1]
      case .kazakh: columns[2]
      }
    }
  }

  static let shared = SeedLexicon(tables: [seedWordsOfState, seedWordsOfLife, seedNames])

  let rows: [Row]

  /// Reads tables of a row a line: Russian, English and Kazakh words, columns parted by `;` and
  /// words by spaces.
  init(tables: [String]) {
    rows = tables.flatMap { table in
      table.split(separator: "\n").compactMap { line in
        let columns = line.split(separator: ";", omittingEmptySubsequences: false)
        guard columns.count == 3 else { return nil }
        return Row(columns: columns.map { $0.split(separator: " ") })
      }
    }
  }
}

extension TranslationLexicon {
  /// The words of a language that are known without learning, in their dictionary form.
  package static func seedWords(in language: Language) -> [String] {
    SeedLexicon.shared.rows.flatMap { $0.terms(in: language).map(String.init) }
  }
}
