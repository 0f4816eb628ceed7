import Bitext
import Linguistics
import Matching
import MemoryStore

/// Suggests matches for segments from one state of a memory.
struct Suggester {
  let lookup: MemoryLookup
  let options: SuggestionOptions

  /// Points off a unit whose sentences a machine paired and nobody has read.
  private static let aligned = Match.Penalty(why: "aligned", points: 3)

  /// The matches of a segment; `context` are its neighbours' fingerprints.
  func matches(for query: AnalyzedText, text: String, context: SegmentContext) throws -> [Match] {
    var ranking = MatchRanking(minimum: options.minimumScore, limit: options.limit)
    let spelling = Spelling(text)
    try lookup.search(
      query, minimum: options.minimumScore, isExhaustive: options.isExhaustive
    ) { found in
      for (unit, variant) in try lookup.units(with: found) {
        let letters =
          found.score < MatchScore.exact
          ? spelling.differences(from: unit.unit.variants[variant].content.plain) : 0
        for candidate in candidates(
          found, unit, source: variant, context: context, letters: letters)
        {
          ranking.insert(candidate)
        }
      }
      return ranking.cutoff()
    }
    return ranking.ranked().map { match($0, query: query, text: text) }
  }

  /// A unit as matches: one, or one for each further variant of a target language.
  private func candidates(
    _ found: FoundText, _ unit: StoredUnit, source: Int, context: SegmentContext,
    letters: Int
  ) -> [MatchRanking.Candidate] {
    let isContext =
      found.score == MatchScore.exact && unit.contexts[source].isSame(as: context)
    let base = isContext ? MatchScore.context : found.score
    let penalties = unit.quality == .aligned ? [Self.aligned] : []
    let score = max(0, base - penalties.reduce(0) { $0 + $1.points })
    return targets(of: unit.unit, source: source).enumerated().map { alternative, targets in
      MatchRanking.Candidate(
        score: score, base: base, penalties: penalties, unit: unit,
        source: unit.unit.variants[source].content, targets: targets, alternative: alternative,
        found: found, letters: letters)
    }
  }

  /// The translations of a unit; where a language has several, as many alternatives.
  private func targets(of unit: TranslationUnit, source: Int) -> [[Match.Target]] {
    let choices = options.targets.map { language in
      let same = unit.variants.indices.filter {
        $0 != source && unit.variants[$0].language.isSameLanguage(as: language)
          && !unit.variants[$0].content.isEmpty
      }
      let exact = same.filter {
        unit.variants[$0].language.normalized == language.normalized
      }
      return (exact + same.filter { !exact.contains($0) }).map {
        Match.Target(language: language, content: unit.variants[$0].content)
      }
    }
    return (0..<(choices.map(\.count).max() ?? 0)).map { alternative in
      choices.compactMap { $0.isEmpty ? nil : $0[min(alternative, $0.count - 1)] }
    }
  }

  private func match(
    _ candidate: MatchRanking.Candidate, query: AnalyzedText, text: String
  ) -> Match {
    let stored = candidate.found.analyzed
    let script = EditScript(stored: stored.tokens, new: query.tokens)
    let diff = SourceDiff(
      script, stored: stored, storedText: candidate.source.matchable.text, new: query,
      newText: text)
    return Match(
      score: candidate.score, base: candidate.base, penalties: candidate.penalties,
      unit: candidate.unit.id, source: candidate.source, targets: candidate.targets,
      origin: candidate.unit.origin, quality: candidate.unit.quality,
      reasons: MatchReasons.reasons(of: script, stored: stored, new: query), diff: diff.runs)
  }
}
