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
  private let wanted: LanguageSet
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
    wanted = lookup.set(of: languages)
  }

  /// Points off a unit whose sentences a machine paired and nobody has read.
  private static let aligned = Match.Penalty(why: "aligned", points: 3)
  /// Points off a translation found through a third language.
  private static let pivotPoints = 10
  /// Of the units that lack a language, so many are asked for a detour, the best first.
  private static let mostDetours = 50

  /// A unit with a text that was found.
  private struct FoundUnit {
    let text: RankedText
    let unit: StoredUnit
    let variant: Int
  }

  /// Units that lack a language, the best of them.
  private struct Detours {
    // Exact ones and others apart: how many of the others are met depends on the search.
    var exact = Shortlist<Int>(limit: Suggester.mostDetours)
    var fuzzy = Shortlist<Int>(limit: Suggester.mostDetours)

    mutating func insert(_ candidate: MatchCandidate) {
      if candidate.isExact {
        exact.insert(candidate, for: candidate.unit.id)
      } else {
        fuzzy.insert(candidate, for: candidate.unit.id)
      }
    }
  }

  /// Adds the matches of a segment to those of other memories; `context` are its neighbours'
  /// fingerprints, `denials` as ``Denial`` counts them.
  func rank(
    _ query: AnalyzedText, _ spelling: Spelling, denials: Int, context: SegmentContext,
    into ranking: inout MatchRanking
  ) throws {
    if languages.isEmpty { return }
    var detours = Detours()
    var waiting = WaitingTexts()
    try lookup.search(
      query, minimum: options.minimumScore, isExhaustive: options.isExhaustive
    ) { text in
      let bar = ranking.bar
      let isAsked = bar.isFull || detours.fuzzy.last != nil
      if let text = try ranked(text, spelling, denials, isAsked: isAsked, against: bar) {
        waiting.add(text)
        if text.score >= MatchScore.exact || !bar.isFull || waiting.isFull {
          try readUnits(with: waiting.taken(), context: context, into: &ranking, &detours)
        }
      }
      return ranking.bar.cutoff
    }
    try readUnits(with: waiting.taken(), context: context, into: &ranking, &detours)
    // Only units that do not stand behind the last match that is kept: the index and the exhaustive
    // twin have both met all of those.
    ranking.settle()
    let bar = ranking.bar
    let fuzzy = detours.fuzzy.kept().filter { bar.canKeep($0.standing) }
    try addPivots(detours.exact.kept() + fuzzy, to: &ranking)
  }

  /// Where a text stands; nil when no unit with it can be among the matches.
  ///
  /// Near-alike sentences share one score, and to read the units of all of them would take longer
  /// than to find them. What takes longest to find out is asked last, and the memory is asked only
  /// when `isAsked`.
  private func ranked(
    _ text: FoundText, _ spelling: Spelling, _ denials: Int, isAsked: Bool,
    against bar: MatchRanking.Bar
  ) throws -> RankedText? {
    let isExact = text.score >= MatchScore.exact
    let score = max(0, text.score - memory.penalty)
    guard isExact || score >= bar.cutoff else { return nil }
    let use = isAsked && !isExact ? try lookup.use(of: text.id) : .best
    func standing(isTurned: Bool, letters: Int) -> MatchStanding {
      MatchStanding(
        score: score, isTurned: isTurned, isConfirmed: use.isConfirmed, priority: memory.priority,
        changed: use.changed, letters: letters, unit: use.firstUnit)
    }
    if isExact {
      return RankedText(
        id: text.id, score: text.score, standing: standing(isTurned: false, letters: 0))
    }
    let least = spelling.leastDifferences(from: text.plain)
    guard bar.canKeep(standing(isTurned: false, letters: least)) else { return nil }
    let letters = spelling.differences(from: text.plain)
    guard bar.canKeep(standing(isTurned: false, letters: letters)) else { return nil }
    let standing = standing(
      isTurned: denial.count(in: text.tokens, text.wording) != denials, letters: letters)
    guard bar.canKeep(standing) else { return nil }
    return RankedText(id: text.id, score: text.score, standing: standing)
  }

  /// Reads the units of texts, given the best first, as far as they can be among the matches.
  private func readUnits(
    with texts: [RankedText], context: SegmentContext, into ranking: inout MatchRanking,
    _ detours: inout Detours
  ) throws {
    for text in texts {
      if text.score < MatchScore.exact {
        guard ranking.bar.canKeep(text.standing) else { continue }
        guard try detours.fuzzy.canKeep(text.standing) || lookup.mayTranslate(text.id, into: wanted)
        else { continue }
      }
      if let crowd = try lookup.crowd(of: text.id) {
        try read(crowd, of: text, context: context, into: &ranking, &detours)
        continue
      }
      try lookup.forEachUnit(with: text.id) { unit, variant in
        add(FoundUnit(text: text, unit: unit, variant: variant), context, to: &ranking, &detours)
        return true
      }
    }
  }

  private func add(
    _ found: FoundUnit, _ context: SegmentContext, to ranking: inout MatchRanking,
    _ detours: inout Detours
  ) {
    for candidate in candidates(found, context: context) { ranking.insert(candidate) }
    if !missing(in: found.unit, found.variant).isEmpty {
      detours.insert(candidate(found, context: context, targets: [], alternative: 0))
    }
  }

  /// Reads of the units of a text those that can be among the matches: the others stand behind them.
  private func read(
    _ crowd: TextCrowd, of text: RankedText, context: SegmentContext,
    into ranking: inout MatchRanking, _ detours: inout Detours
  ) throws {
    func add(_ holder: TextHolder) throws {
      guard let unit = try lookup.unit(of: holder) else { return }
      self.add(
        FoundUnit(text: text, unit: unit, variant: holder.variant), context, to: &ranking, &detours)
    }
    func isOpen(to holder: TextHolder) -> (matches: Bool, detours: Bool) {
      let standing = standing(of: holder, text, in: context)
      return text.score >= MatchScore.exact
        ? (ranking.canKeepExact(standing), detours.exact.canKeep(standing))
        : (ranking.bar.canKeep(standing), detours.fuzzy.canKeep(standing))
    }
    func isOfUse(_ holder: TextHolder, _ open: (matches: Bool, detours: Bool)) -> Bool {
      open.matches && !holder.others.isDisjoint(with: wanted)
        || open.detours && holder.others.mayLack(wanted)
    }
    if text.score >= MatchScore.exact {
      var known: Set<Int> = []
      for holder in crowd.holders where holder.context.isSame(as: context) {
        guard known.insert(holder.reading).inserted else { continue }
        if isOfUse(holder, isOpen(to: holder)) { try add(holder) }
      }
    }
    for holder in crowd.readings {
      let open = isOpen(to: holder)
      guard open.matches || open.detours else { break }
      if isOfUse(holder, open) { try add(holder) }
    }
  }

  /// Where a match with one of a crowd stands.
  private func standing(
    of holder: TextHolder, _ text: RankedText, in context: SegmentContext
  ) -> MatchStanding {
    let base = base(of: text, holder.context, in: context)
    let penalties = penalties(of: holder.quality)
    return MatchStanding(
      score: max(0, base - penalties.reduce(0) { $0 + $1.points }),
      isTurned: text.standing.isTurned, isConfirmed: holder.quality == .confirmed,
      priority: memory.priority, changed: holder.changed, letters: text.standing.letters,
      unit: holder.unit)
  }

  /// The score of a text before penalties, with the neighbours that it has in a unit.
  private func base(
    of text: RankedText, _ neighbours: SegmentContext, in context: SegmentContext
  ) -> Int {
    text.score == MatchScore.exact && neighbours.isSame(as: context)
      ? MatchScore.context : text.score
  }

  private func penalties(of quality: Quality) -> [Match.Penalty] {
    (quality == .aligned ? [Self.aligned] : []) + memory.penalties
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
    let base = base(of: found.text, found.unit.contexts[found.variant], in: context)
    let penalties = penalties(of: found.unit.quality)
    return MatchCandidate(
      standing: MatchStanding(
        score: max(0, base - penalties.reduce(0) { $0 + $1.points }),
        isTurned: found.text.standing.isTurned,
        isConfirmed: found.unit.quality == .confirmed, priority: memory.priority,
        changed: found.unit.changed ?? 0, letters: found.text.standing.letters,
        unit: found.unit.id),
      base: base, penalties: penalties, memory: memory, unit: found.unit, variant: found.variant,
      targets: targets, alternative: alternative, isPivot: false)
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
      isPivot: true)
  }

  /// The translations of a unit; where a language has several, as many alternatives.
  private func targets(of unit: TranslationUnit, source: Int) -> [[Match.Target]] {
    let choices = options.targets.map { language -> [Match.Target] in
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
    let most = choices.map(\.count).max() ?? 0
    return (0..<most).map { alternative in
      choices.compactMap { $0.isEmpty ? nil : $0[min(alternative, $0.count - 1)] }
    }
  }
}
