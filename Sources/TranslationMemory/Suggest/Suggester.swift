import Bitext
import Linguistics
import Matching
import MemoryStore

/// Suggests matches for a segment from one state of a memory.
struct Suggester {
  private let lookup: MemoryLookup
  private let options: SuggestionOptions
  private let memory: RankedMemory
  private let pivots: PivotSearch

  init(_ state: MemoryState, memory: RankedMemory, options: SuggestionOptions) throws {
    lookup = try state.lookup(in: options.source)
    self.memory = memory
    self.options = options
    pivots = PivotSearch(state: state, source: options.source)
  }

  /// Points off a unit whose sentences a machine paired and nobody has read.
  private static let aligned = Match.Penalty(why: "aligned", points: 3)
  /// Points off a translation found through a third language.
  private static let pivotPoints = 10

  /// A unit with a text that was found.
  private struct FoundUnit {
    let text: FoundText
    let unit: StoredUnit
    let variant: Int
    /// Letters that differ from the segment's, see ``Spelling``.
    let letters: Int

    var source: SegmentContent { unit.unit.variants[variant].content }
  }

  /// Adds the matches of a segment to those of other memories; `context` are its neighbours'
  /// fingerprints.
  func rank(
    _ query: AnalyzedText, _ spelling: Spelling, context: SegmentContext,
    into ranking: inout MatchRanking
  ) throws {
    var untranslated: [FoundUnit] = []
    try lookup.search(
      query, minimum: options.minimumScore, isExhaustive: options.isExhaustive
    ) { text in
      for (unit, variant) in try lookup.units(with: text) {
        let letters =
          text.score < MatchScore.exact
          ? spelling.differences(from: unit.unit.variants[variant].content.plain) : 0
        let found = FoundUnit(text: text, unit: unit, variant: variant, letters: letters)
        for candidate in candidates(found, context: context) { ranking.insert(candidate) }
        if !missing(in: found).isEmpty { untranslated.append(found) }
      }
      return ranking.cutoff()
    }
    // The index need not have found texts below the cutoff, so those may not decide anything.
    let cutoff = ranking.cutoff()
    for found in untranslated where found.text.score >= cutoff {
      try addPivots(found, context: context, to: &ranking)
    }
  }

  /// Adds translations of a found text into languages that nothing better translates it into.
  private func addPivots(
    _ found: FoundUnit, context: SegmentContext, to ranking: inout MatchRanking
  ) throws {
    for language in missing(in: found) where !ranking.hasDirect(language) {
      let translations = try pivots.translations(
        of: found.unit, source: found.variant, into: language)
      for pivot in translations {
        let through = Match.Penalty(why: "through \(pivot.through)", points: Self.pivotPoints)
        ranking.insert(
          candidate(
            found, context: context,
            targets: [Match.Target(language: language, content: pivot.content)],
            alternative: pivot.alternative, penalties: [through]))
      }
    }
  }

  private func missing(in found: FoundUnit) -> [LanguageTag] {
    let variants = found.unit.unit.variants
    return options.targets.filter { language in
      !variants.indices.contains {
        $0 != found.variant && variants[$0].language.isSameLanguage(as: language)
          && !variants[$0].content.isEmpty
      }
    }
  }

  /// A unit as matches: one, or one for each further variant of a target language.
  private func candidates(
    _ found: FoundUnit, context: SegmentContext
  ) -> [MatchRanking.Candidate] {
    targets(of: found.unit.unit, source: found.variant).enumerated().map { alternative, targets in
      candidate(
        found, context: context, targets: targets, alternative: alternative, penalties: [])
    }
  }

  private func candidate(
    _ found: FoundUnit, context: SegmentContext, targets: [Match.Target], alternative: Int,
    penalties: [Match.Penalty]
  ) -> MatchRanking.Candidate {
    let isContext =
      found.text.score == MatchScore.exact
      && found.unit.contexts[found.variant].isSame(as: context)
    let base = isContext ? MatchScore.context : found.text.score
    let own = found.unit.quality == .aligned ? [Self.aligned] : []
    let all = own + memory.penalties + penalties
    return MatchRanking.Candidate(
      score: max(0, base - all.reduce(0) { $0 + $1.points }), base: base, penalties: all,
      memory: memory, unit: found.unit, source: found.source, targets: targets,
      alternative: alternative, isPivot: !penalties.isEmpty, found: found.text,
      letters: found.letters)
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
