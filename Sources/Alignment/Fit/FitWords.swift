import Linguistics

/// Looks words of a text up in a vocabulary that is made.
struct FitWords: Sendable {
  private let language: LanguageTag
  private let vocabulary: Vocabulary

  init(language: LanguageTag, vocabulary: Vocabulary) {
    self.language = language
    self.vocabulary = vocabulary
  }

  /// The entries of the words of `text` that the vocabulary has; compounds are cut as in
  /// ``TextEncoder``.
  func entries(of text: String) -> [Int32] {
    let parts = String(text.map { $0 == "-" ? " " : $0 })
    return TextAnalyzer(language: language).analyze(parts).tokens
      .filter { $0.kind == .word }
      .compactMap { vocabulary.id(.word, $0.stem) }
  }
}
