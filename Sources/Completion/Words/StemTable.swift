import Linguistics

/// The stems of target words, each worked out when it is first asked for.
final class StemTable {
  private let words: WorkingWords
  private let analyzer: TextAnalyzer
  private var stems: [WordID: UInt32] = [:]

  init(_ words: WorkingWords, language: LanguageTag) {
    self.words = words
    analyzer = TextAnalyzer(language: language)
  }

  func stem(of word: WordID) -> UInt32 {
    if let stem = stems[word] { return stem }
    let stem = words.withWord(word) { analyzer.analyze($0).tokens.first?.stem ?? 0 }
    stems[word] = stem
    return stem
  }
}
