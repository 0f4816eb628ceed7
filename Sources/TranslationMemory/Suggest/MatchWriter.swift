import Bitext
import Linguistics
import Matching

/// Writes ranked candidates out as matches for a person: differences, reasons, adapted numbers.
struct MatchWriter {
  let options: SuggestionOptions
  /// Whether matches come from several memories and must say which.
  let namesMemory: Bool

  /// - Parameter analyzer: that of the query.
  func matches(
    _ candidates: [MatchCandidate], query: AnalyzedText, text: String, analyzer: TextAnalyzer
  ) -> [Match] {
    let quantities =
      candidates.contains { !$0.isExact }
      ? QuantityReader(language: options.source).quantities(in: text) : nil
    return candidates.map {
      match($0, query: query, text: text, quantities: quantities, analyzer: analyzer)
    }
  }

  private func match(
    _ candidate: MatchCandidate, query: AnalyzedText, text: String, quantities: [Quantity]?,
    analyzer: TextAnalyzer
  ) -> Match {
    let (storedText, codes) = candidate.source.matchable
    let stored = analyzer.analyze(storedText, codes: codes)
    let script = EditScript(stored: stored.tokens, new: query.tokens)
    let diff = SourceDiff(
      script, stored: stored, storedText: storedText, new: query, newText: text)
    let adaptation = NumberAdaptation(
      script, stored: stored, storedText: storedText, new: query, newText: text,
      newQuantities: quantities, language: options.source)
    return Match(
      score: candidate.score, base: candidate.base, penalties: candidate.penalties,
      memory: namesMemory ? candidate.memory.name : nil, unit: candidate.unit.id,
      source: candidate.source,
      targets: candidate.targets.map { adapted($0, adaptation) },
      origin: candidate.unit.origin, quality: candidate.unit.quality,
      isPivot: candidate.isPivot,
      reasons: (candidate.standing.isTurned ? ["negation"] : [])
        + MatchReasons.reasons(of: script, stored: stored, new: query),
      diff: diff.runs,
      arithmetic: options.explainsScores
        ? ScoreArithmetic(
          script, stored: stored, storedText: storedText, new: query, newText: text) : nil)
  }

  private func adapted(_ target: Match.Target, _ adaptation: NumberAdaptation?) -> Match.Target {
    var target = target
    guard let outcome = adaptation?.adapt(target.content.plain, language: target.language) else {
      return target
    }
    target.adapted = outcome.adapted
    target.left = outcome.left
    return target
  }
}
