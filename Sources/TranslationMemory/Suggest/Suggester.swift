import Bitext
import Linguistics
import Matching
import MemoryStore

/// Suggests matches for segments from one state of a memory.
final class Suggester {
  let lookup: MemoryLookup
  private let options: SuggestionOptions
  private let memory: RankedMemory
  private let pivots: PivotSearch

  init(lookup: MemoryLookup, memory: RankedMemory, options: SuggestionOptions) {
    self.lookup = lookup
    self.memory = memory
    self.options = options
    pivots = PivotSearch(lookup: lookup, source: options.source)
  }

  /// Points off a unit whose sentences a machine paired and nobody has read.
  private static let aligned = Match.Penalty(why: "aligned", points: 3)
  /// Points off a translation found through a third language.
  private static let pivotPoints = 10

  /// A text that was found, with a unit that lacks one of the languages asked for.
  private struct Untranslated {
    let found: FoundText
    let unit: StoredUnit
    let variant: Int
  }

  /// Adds the matches of a segment to those of other memories; `context` are its neighbours'
  /// fingerprints.
  func rank(
    _ query: AnalyzedText, context: SegmentContext, into ranking: inout MatchRanking
  ) throws {
    var untranslated: [Untranslated] = []
    try lookup.search(
      query, minimum: options.minimumScore, isExhaustive: options.isExhaustive
    ) { found in
      for (unit, variant) in try lookup.units(with: found) {
        for candidate in candidates(found, unit, source: variant, context: context) {
          ranking.insert(candidate)
        }
        if !missing(in: unit.unit, source: variant).isEmpty {
          untranslated.append(Untranslated(found: found, unit: unit, variant: variant))
        }
      }
      return ranking.cutoff()
    }
    // The index need not have found texts below the cutoff, so those may not decide anything.
    let cutoff = ranking.cutoff()
    for text in untranslated where text.found.score >= cutoff {
      try addPivots(text, context: context, to: &ranking)
    }
  }

  /// Adds translations of a found text into languages that nothing better translates it into.
  private func addPivots(
    _ text: Untranslated, context: SegmentContext, to ranking: inout MatchRanking
  ) throws {
    let missing = missing(in: text.unit.unit, source: text.variant)
    for language in missing where !ranking.hasDirect(language) {
      for pivot in try pivots.translations(of: text.unit, source: text.variant, into: language) {
        let through = Match.Penalty(why: "through \(pivot.through)", points: Self.pivotPoints)
        ranking.insert(
          candidate(
            text.found, text.unit, source: text.variant, context: context,
            targets: [Match.Target(language: language, content: pivot.content)],
            alternative: pivot.alternative, penalties: [through]))
      }
    }
  }

  private func missing(in unit: TranslationUnit, source: Int) -> [LanguageTag] {
    options.targets.filter { language in
      !unit.variants.indices.contains {
        $0 != source && unit.variants[$0].language.isSameLanguage(as: language)
          && !unit.variants[$0].content.isEmpty
      }
    }
  }

  /// A unit as matches: one, or one for each further variant of a target language.
  private func candidates(
    _ found: FoundText, _ unit: StoredUnit, source: Int, context: SegmentContext
  ) -> [MatchRanking.Candidate] {
    targets(of: unit.unit, source: source).enumerated().map { alternative, targets in
      candidate(
        found, unit, source: source, context: context, targets: targets,
        alternative: alternative, penalties: [])
    }
  }

  private func candidate(
    _ found: FoundText, _ unit: StoredUnit, source: Int, context: SegmentContext,
    targets: [Match.Target], alternative: Int, penalties: [Match.Penalty]
  ) -> MatchRanking.Candidate {
    let isContext =
      found.score == MatchScore.exact && unit.contexts[source].isSame(as: context)
    let base = isContext ? MatchScore.context : found.score
    let own = unit.quality == .aligned ? [Self.aligned] : []
    let all = own + memory.penalties + penalties
    return MatchRanking.Candidate(
      score: max(0, base - all.reduce(0) { $0 + $1.points }), base: base, penalties: all,
      memory: memory, unit: unit, source: unit.unit.variants[source].content, targets: targets,
      alternative: alternative, isPivot: !penalties.isEmpty, found: found)
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
}
