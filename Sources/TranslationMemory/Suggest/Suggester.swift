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
  /// The languages asked for that the memory has texts in.
  private let languages: [LanguageTag]

  private let denial: Denial

  init(
    _ state: MemoryState, memory: RankedMemory, options: SuggestionOptions, denial: Denial
  ) throws {
    lookup = try state.lookup(in: options.source)
    self.memory = memory
    self.options = options
    self.denial = denial
    pivots = PivotSearch(state: state, source: options.source)
    languages = options.targets.filter { state.knows($0) }
  }

  /// Points off a unit whose sentences a machine paired and nobody has read.
  private static let aligned = Match.Penalty(why: "aligned", points: 3)
  /// Points off a translation found through a third language.
  private static let pivotPoints = 10
  /// Of the units that lack a language, so many are asked for a detour, the best first.
  private static let mostDetours = 50

  /// A unit with a text that was found.
  private struct FoundUnit {
    let text: FoundText
    let unit: StoredUnit
    let variant: Int
    /// Letters that differ from the segment's, see ``Spelling``.
    let letters: Int
    let isTurned: Bool
  }

  /// Adds the matches of a segment to those of other memories; `context` are its neighbours'
  /// fingerprints, `denials` as ``Denial`` counts them.
  func rank(
    _ query: AnalyzedText, _ spelling: Spelling, denials: Int, context: SegmentContext,
    into ranking: inout MatchRanking
  ) throws {
    if languages.isEmpty { return }
    // Exact ones and others apart: how many of the others are met depends on the search.
    var exact = Shortlist<Int>(limit: Self.mostDetours)
    var fuzzy = Shortlist<Int>(limit: Self.mostDetours)
    try lookup.search(
      query, minimum: options.minimumScore, isExhaustive: options.isExhaustive
    ) { text in
      var letters = 0
      var isTurned = false
      if text.score < MatchScore.exact {
        isTurned = denial.count(in: text.analyzed, text.plain) != denials
        let bar = ranking.bar
        letters = bar.isFull ? spelling.leastDifferences(from: text.plain) : 0
        guard try canRank(text, isTurned, letters: letters, against: bar) else { return bar.cutoff }
        letters = spelling.differences(from: text.plain)
        guard try canRank(text, isTurned, letters: letters, against: bar) else { return bar.cutoff }
      }
      for (unit, variant) in try lookup.units(with: text) {
        let found = FoundUnit(
          text: text, unit: unit, variant: variant, letters: letters, isTurned: isTurned)
        for candidate in candidates(found, context: context) { ranking.insert(candidate) }
        if !missing(in: unit, variant).isEmpty {
          let detour = candidate(found, context: context, targets: [], alternative: 0)
          if detour.isExact {
            exact.insert(detour, for: unit.id)
          } else {
            fuzzy.insert(detour, for: unit.id)
          }
        }
      }
      return ranking.bar.cutoff
    }
    // Only units that do not stand behind the last match that is kept: the index and the exhaustive
    // twin have both met all of those.
    ranking.settle()
    let bar = ranking.bar
    try addPivots(exact.kept() + fuzzy.kept().filter { bar.canKeep($0.standing) }, to: &ranking)
  }

  /// Whether a unit with the text may be among the matches: near-alike sentences share one score,
  /// and to read the units of all of them would take longer than to find them.
  private func canRank(
    _ text: FoundText, _ isTurned: Bool, letters: Int, against bar: MatchRanking.Bar
  ) throws -> Bool {
    guard bar.isFull else { return true }
    let score = max(0, text.score - memory.penalty)
    guard score >= bar.cutoff else { return false }
    let use = try lookup.use(of: text)
    return bar.canKeep(
      MatchStanding(
        score: score, isTurned: isTurned, isConfirmed: use.isConfirmed, priority: memory.priority,
        changed: use.changed, letters: letters, unit: use.firstUnit))
  }

  /// Adds translations of units into languages that nothing better translates the segment into.
  private func addPivots(_ sources: [MatchCandidate], to ranking: inout MatchRanking) throws {
    let direct = ranking.directLanguages()
    for source in sources {
      let missing = missing(in: source.unit, source.variant).filter { !direct.contains($0) }
      for (place, language) in missing.enumerated() {
        let translations = try pivots.translations(
          of: source.unit, source: source.variant, into: language)
        for pivot in translations {
          let through = Match.Penalty(why: "through \(pivot.through)", points: Self.pivotPoints)
          ranking.insert(
            candidate(
              source, targets: [Match.Target(language: language, content: pivot.content)],
              alternative: pivot.alternative * missing.count + place, penalty: through))
        }
      }
    }
  }

  private func missing(in unit: StoredUnit, _ variant: Int) -> [LanguageTag] {
    let variants = unit.unit.variants
    return languages.filter { language in
      !variants.indices.contains {
        $0 != variant && variants[$0].language.isSameLanguage(as: language)
          && !variants[$0].content.isEmpty
      }
    }
  }

  /// A unit as matches: one, or one for each further variant of a target language.
  private func candidates(_ found: FoundUnit, context: SegmentContext) -> [MatchCandidate] {
    targets(of: found.unit.unit, source: found.variant).enumerated().map { alternative, targets in
      candidate(found, context: context, targets: targets, alternative: alternative)
    }
  }

  private func candidate(
    _ found: FoundUnit, context: SegmentContext, targets: [Match.Target], alternative: Int
  ) -> MatchCandidate {
    let isContext =
      found.text.score == MatchScore.exact
      && found.unit.contexts[found.variant].isSame(as: context)
    let base = isContext ? MatchScore.context : found.text.score
    let penalties = (found.unit.quality == .aligned ? [Self.aligned] : []) + memory.penalties
    return MatchCandidate(
      standing: MatchStanding(
        score: max(0, base - penalties.reduce(0) { $0 + $1.points }),
        isTurned: found.isTurned, isConfirmed: found.unit.quality == .confirmed,
        priority: memory.priority,
        changed: found.unit.changed ?? 0, letters: found.letters, unit: found.unit.id),
      base: base, penalties: penalties, memory: memory, unit: found.unit, variant: found.variant,
      targets: targets, alternative: alternative, isPivot: false, found: found.text)
  }

  /// A detour with what it led to.
  private func candidate(
    _ source: MatchCandidate, targets: [Match.Target], alternative: Int, penalty: Match.Penalty
  ) -> MatchCandidate {
    let standing = source.standing
    return MatchCandidate(
      standing: MatchStanding(
        score: max(0, standing.score - penalty.points), isTurned: standing.isTurned,
        isConfirmed: standing.isConfirmed,
        priority: standing.priority, changed: standing.changed, letters: standing.letters,
        unit: standing.unit),
      base: source.base, penalties: source.penalties + [penalty], memory: memory,
      unit: source.unit, variant: source.variant, targets: targets, alternative: alternative,
      isPivot: true, found: source.found)
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
