import Alignment
import Linguistics

/// What words of the source are translated by that need no learning: the shipped dictionary.
///
/// A memory has met most words a time or two, and of a fresh text one in ten never. English
/// translations are given in all their forms, for the memory may know none of them.
final class SeedTranslations {
  private let words: WorkingWords
  private let isEnglish: Bool
  /// The translations of every stem, and their words once they have numbers.
  private var entries: [UInt32: [Substring]] = [:]
  private var numbered: [UInt32: [WordTranslations.Count]] = [:]

  /// The share of the dictionary form against all others together.
  private static let dictionaryForm: Float = 0.5

  init(
    from source: LanguageTag, to target: LanguageTag, words: WorkingWords, analyzer: TextAnalyzer
  ) {
    self.words = words
    isEnglish = target.language == .english
    guard let from = source.language, let to = target.language else { return }
    for (sources, translations) in TranslationLexicon.seedTranslations(from: from, to: to) {
      for word in sources {
        guard let stem = analyzer.analyze(String(word)).tokens.first?.stem else { continue }
        let known = entries[stem] ?? []
        entries[stem] = known + translations.filter { !known.contains($0) }
      }
    }
  }

  /// The words that translate a stem, with probabilities.
  func translations(of stem: UInt32) -> [WordTranslations.Count] {
    if let known = numbered[stem] { return known }
    guard let entry = entries[stem] else { return [] }
    let counts = entry.flatMap { word -> [WordTranslations.Count] in
      let share = 1 / Float(entry.count)
      let lower = WordCutter.lowercased(String(word))
      let number = words.number(of: lower)
      words.setSpelling(Array(word.utf8), of: number)
      let forms = otherForms(of: word)
      let own = forms.isEmpty ? share : share * Self.dictionaryForm
      return [WordTranslations.Count(word: number, links: own)]
        + forms.map {
          WordTranslations.Count(
            word: words.number(of: $0), links: (share - own) / Float(forms.count))
        }
    }
    numbered[stem] = counts
    return counts
  }

  private func otherForms(of word: Substring) -> [[UInt8]] {
    guard isEnglish else { return [] }
    let letters = word.unicodeScalars.map(\.value)
    return EnglishInflection.forms(of: letters, isSpeltOut: true).filter { $0 != letters }
      .map { form in
        var bytes: [UInt8] = []
        for letter in form { appendUTF8(letter, to: &bytes) }
        return bytes
      }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
