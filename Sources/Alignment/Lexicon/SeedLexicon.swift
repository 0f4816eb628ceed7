import Linguistics

/// Common words of the news in Russian, English and Kazakh, with their translations.
///
/// The first alignment of a batch starts from it where neither numbers nor names help. All other
/// words are learnt from the batch.
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

  /// Words of everyday language, in Russian and English only: more than an alignment needs.
  static let general = SeedLexicon(tables: [
    generalWordsAToK, generalWordsLToP, generalWordsRToYa, generalWordsOfNews,
  ])

  let rows: [Row]

  /// Reads tables of rows parted by lines or commas: Russian, English and, unless it is left out,
  /// Kazakh words; columns are parted by `;` and words by spaces.
  init(tables: [String]) {
    rows = tables.flatMap { table in
      table.split { $0 == "\n" || $0 == "," }.compactMap { line in
        let columns = line.split(separator: ";", omittingEmptySubsequences: false)
        guard (2...3).contains(columns.count) else { return nil }
        return Row(columns: (columns + [""]).prefix(3).map { $0.split(separator: " ") })
      }
    }
  }
}

extension TranslationLexicon {
  /// The words of a language that are known without learning, in their dictionary form.
  package static func seedWords(in language: Language) -> [String] {
    SeedLexicon.shared.rows.flatMap { $0.terms(in: language).map(String.init) }
  }

  /// Words of one language with their translations into another that are known without learning,
  /// in their dictionary form; those of everyday language among them.
  package static func seedTranslations(
    from source: Language, to target: Language
  ) -> [(words: [Substring], translations: [Substring])] {
    (SeedLexicon.shared.rows + SeedLexicon.general.rows).compactMap { row in
      let (words, translations) = (row.terms(in: source), row.terms(in: target))
      return words.isEmpty || translations.isEmpty ? nil : (words, translations)
    }
  }
}
