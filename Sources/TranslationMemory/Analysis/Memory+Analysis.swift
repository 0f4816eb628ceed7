import Linguistics
import Matching
import MemoryStore

extension Memory {
  /// Sorts the segments of articles by their best match, for each target language in turn.
  ///
  /// The matches are those of ``suggestions(for:options:)-([Segment],_)``; of `options`, the
  /// languages and ``SuggestionOptions/isExhaustive`` count. A segment that was met before, in the
  /// same article or an earlier one, is a repetition when the memory has no exact match of it.
  /// Returns an analysis for every article and target, in that order.
  public func analyses(
    of articles: [Article], options: SuggestionOptions = SuggestionOptions()
  ) throws -> [Analysis] {
    try options.validate()
    let byTarget = try options.targets.map { target in
      var seen: Set<UInt64> = []
      return try articles.map {
        try analysis(of: $0, to: target, options: options, seen: &seen)
      }
    }
    return articles.indices.flatMap { article in byTarget.map { $0[article] } }
  }

  private func analysis(
    of article: Article, to target: LanguageTag, options: SuggestionOptions,
    seen: inout Set<UInt64>
  ) throws -> Analysis {
    var options = options
    options.targets = [target]
    options.minimumScore = Self.leastUseful
    options.limit = 1
    options.exactLimit = 1
    options.fragmentLimit = nil
    options.glossaries = []
    options.repairsMatches = false
    let analyzer = TextAnalyzer(language: options.source)
    var analysis = Analysis(name: article.name, target: target)
    try forEachSuggestion(for: article.segments, options: options) { suggestion in
      let text = analyzer.analyze(suggestion.segment.text)
      guard !text.tokens.isEmpty else { return }
      var count = Analysis.Count()
      count.segments = 1
      count.words = text.contentCount
      count.characters = suggestion.segment.text.unicodeScalars.count
      guard suggestion.segment.kind.isOffered else { return analysis.addBoilerplate(count) }
      let isNew = seen.insert(text.fingerprint).inserted
      let score = suggestion.matches.first?.score ?? 0
      let isRepetition = !isNew && score < MatchScore.exact
      analysis.add(count, to: isRepetition ? .repetition : WorkBand(FuzzyBand(score: score)))
    }
    return analysis
  }

  /// Where the lowest band begins.
  private static let leastUseful = 50
}
