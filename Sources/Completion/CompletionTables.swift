import Linguistics

/// Where completion has its tables: a memory's file, or arrays in a test.
package protocol CompletionTables: AnyObject {
  /// The packed ``WordModel`` of the language translated into; nil when none was learnt.
  func packedWords() throws -> [UInt8]?
  /// The packed ``WordTranslations``; nil when none were learnt.
  func packedTranslations() throws -> [UInt8]?
  /// Calls `body` with the pairs of texts of the units after one, the newest at most `most`, oldest
  /// first.
  func forEachAdded(
    after unit: Int, most: Int, _ body: (_ source: String, _ target: String) -> Void) throws
  /// Translations of the texts that share most with a segment, as ``SimilarText`` weighs it.
  func similarTexts(to stems: [UInt32], most: Int) throws -> [SimilarText]
}

/// The translation of a text that is like the segment.
package struct SimilarText: Sendable {
  package let target: String
  /// How much of what the segment says the text shares, 0 to 1, rare words counting for more.
  package let likeness: Float

  package init(target: String, likeness: Float) {
    self.target = target
    self.likeness = likeness
  }
}

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

extension WordModel {
  /// A model of no texts.
  static let empty = WordModel(
    words: WordList([]), unigramCounts: [0], pairs: [0, 0],
    levels: [
      Level(words: [], counts: [], followers: [0]), Level(words: [], counts: [], followers: [0]),
      Level(),
    ])
}

/// Several words at once that may stand in the translation of a segment.
package struct CompletionPhrase: Sendable {
  /// Where phrases come from.
  package enum Origin: UInt8, Sendable {
    case fragment
    case term
    case match
  }

  package let text: String
  /// The probability that a translator would use it.
  package let confidence: Float
  package let origin: Origin
  /// What it translates, in Unicode scalars of the segment; nil for all of it.
  package let range: Range<Int>?

  package init(_ text: String, confidence: Float, origin: Origin, range: Range<Int>? = nil) {
    self.text = text
    self.confidence = confidence
    self.origin = origin
    self.range = range
  }
}
