import Linguistics

/// The words that the seed lexicon says translate one another, as stems.
///
/// A memory of a few thousand pairs holds most of its words once or twice; what is known of them
/// beforehand keeps the words around them from being linked to their translations. Of Russian and
/// Kazakh only: a common English word has so many senses that parts came out no righter.
struct SeedPairs {
  private var translations: [UInt32: Set<UInt32>] = [:]

  init(from source: LanguageTag, to target: LanguageTag) {
    guard let from = source.language, let to = target.language,
      Set([from, to]) == [.russian, .kazakh]
    else { return }
    let analyzers = (TextAnalyzer(language: source), TextAnalyzer(language: target))
    for row in SeedLexicon.shared.rows {
      let stems = row.terms(in: to).compactMap { Self.stem(of: $0, analyzers.1) }
      for word in row.terms(in: from) {
        guard let stem = Self.stem(of: word, analyzers.0) else { continue }
        translations[stem, default: []].formUnion(stems)
      }
    }
  }

  /// The stems that translate one; nil when nothing is known of it.
  func translations(of stem: UInt32) -> Set<UInt32>? { translations[stem] }

  /// The stem of a single word; nil for what the analysis cuts in several.
  private static func stem(of word: Substring, _ analyzer: TextAnalyzer) -> UInt32? {
    let words = analyzer.analyze(String(word)).tokens.filter { $0.kind.isContent }
    return words.count == 1 ? words[0].stem : nil
  }
}
