import Linguistics

/// What was read of a memory's tables for one direction of translation; shared by all who complete.
package final class CompletionLexicon: Sendable {
  package let source: LanguageTag
  package let target: LanguageTag
  let model: WordModel
  let translations: WordTranslations?

  package init(
    from source: LanguageTag, to target: LanguageTag, _ tables: any CompletionTables
  ) throws {
    self.source = source
    self.target = target
    model = try tables.packedWords().map { try WordModel(packed: $0) } ?? .empty
    translations = try tables.packedTranslations().map { try WordTranslations(packed: $0) }
  }

  /// One that knows nothing.
  package init(from source: LanguageTag, to target: LanguageTag) {
    self.source = source
    self.target = target
    model = .empty
    translations = nil
  }
}

extension CompletionLexicon {
  /// A word of the target language that a word of the source is linked to.
  package struct LinkedWord: Sendable {
    /// With the capitals it mostly has.
    package let text: String
    /// The share of the source word's occurrences that are linked to it, in the very form of the
    /// source word and in any.
    package let shareOfForm: Float
    package let shareOfStem: Float
  }

  /// The words that a word of the source is linked to, the commonest of its form first.
  package func linkedWords(of word: AnalyzedToken, most: Int) -> [LinkedWord] {
    guard
      let entry = translations?.entry(stem: word.stem, form: SourceWord.formHash(word))
    else { return [] }
    let form = Dictionary(uniqueKeysWithValues: entry.form.map { ($0.word, $0.links) })
    return entry.stem.map { count in
      LinkedWord(
        text: text(of: count.word),
        shareOfForm: (form[count.word] ?? 0) / max(1, entry.formCount),
        shareOfStem: count.links / max(1, entry.stemCount))
    }.sorted { ($0.shareOfForm, $0.shareOfStem) > ($1.shareOfForm, $1.shareOfStem) }
      .prefix(most).map { $0 }
  }

  private func text(of word: WordID) -> String {
    let lower = String(decoding: model.words.word(word), as: UTF8.self)
    return switch model.words.capitals(word) {
    case .none: lower
    case .first: lower.prefix(1).uppercased() + lower.dropFirst()
    case .all: lower.uppercased()
    }
  }
}
