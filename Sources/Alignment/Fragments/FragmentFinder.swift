import Linguistics

/// A part of a sentence that the memory has, with translations.
package struct FoundFragment: Sendable {
  /// Where it stands, in UTF-8 bytes of the text.
  package let range: Range<Int>
  /// The likeliest first, no text twice.
  package let targets: [Target]

  package struct Target: Sendable {
    package let text: String
    /// The probability that a translator would have used it.
    package let confidence: Double
    /// How many units translate it so.
    package let count: Int
    /// The unit the text was taken from.
    package let unit: Int
  }
}

/// Finds the parts of a sentence that a memory has translations of.
///
/// Every run of 2 to 9 words that stands in the memory is sought through the index of word pairs;
/// the translations of its occurrences are found through the links of their units, scored, and of
/// all scored parts those are chosen that do not overlap and together promise most.
package final class FragmentFinder {
  private let source: any FragmentSource
  private let language: LanguageTag
  private let weights: FragmentWeights
  private let sourceWords: FunctionWords
  private let targetWords: FunctionWords
  private let surfaces: FragmentSurfaces
  /// Whether amounts are written in their dictionary form; see ``amountFirst(_:)``.
  private let isAmountFirst: Bool
  private let governedParts: GovernedParts?
  private var projections: [Int: (unit: LinkedUnit, projection: SpanProjection)?] = [:]
  private var targetUnits: [[UInt32]: [Int]] = [:]
  /// The phrases of the sentence that was asked for last.
  private var last: (query: FragmentQuery, phrases: [(span: Range<Int>, scored: [Scored])])?

  /// How many places of one phrase are looked at; more would not change the result.
  private static let mostPlaces = 40
  /// Translations of one phrase that are scored.
  private static let mostCandidates = 10
  /// Units kept between sentences.
  private static let cacheSize = 4096
  private static let mostTargets = 3
  /// Less likely translations beside a better one only distract.
  private static let leastAlternative = 0.1

  package init(
    _ source: any FragmentSource, from: LanguageTag, to: LanguageTag, weights: FragmentWeights
  ) {
    self.source = source
    language = from
    self.weights = weights
    sourceWords = FunctionWords(from)
    targetWords = FunctionWords(to)
    surfaces = FragmentSurfaces(source, from: from, to: to)
    isAmountFirst = to.language == .kazakh
    governedParts = GovernedParts(from: from, to: to)
  }

  /// A phrase of the sentence and one scored translation.
  struct Scored {
    let candidate: FragmentCandidate
    var features: FragmentFeatures
    var confidence: Double
    let count: Int
  }

  /// The fragments of a sentence whose best translation is at least `minimum` likely, in order.
  package func fragments(in text: String, _ analyzed: AnalyzedText, minimum: Double) throws
    -> [FoundFragment]
  {
    let query = query(text, analyzed)
    let found = try phrases(of: query).compactMap { span, scored in
      scored[0].confidence >= minimum ? (span: span, scored: scored) : nil
    }
    let chosen = FragmentChoice.choose(
      found.map { ($0.span, $0.scored[0].confidence) }, wordCount: query.stems.count)
    return try chosen.compactMap { index in
      let (span, scored) = found[index]
      let targets = try targets(scored, query: query, span: span)
      guard !targets.isEmpty else { return nil }
      let part = FoundFragment(range: query.byteRange(of: span), targets: targets)
      return governedParts?.governed(part, at: span, of: query) ?? part
    }
  }

  /// A translation that may be offered, with what it would be scored by.
  package struct Candidate {
    /// In UTF-8 bytes of the text.
    package let range: Range<Int>
    /// In words and numbers of the text.
    package let span: Range<Int>
    package let text: String
    package let features: FragmentFeatures
  }

  /// The translations of one span of a sentence's words, the likeliest first, none less likely than
  /// `minimum`.
  package func translations(
    of span: Range<Int>, in text: String, _ analyzed: AnalyzedText, minimum: Double
  ) throws -> [FoundFragment.Target] {
    let query = query(text, analyzed)
    guard let found = try phrases(of: query).first(where: { $0.span == span }),
      found.scored[0].confidence >= minimum
    else { return [] }
    return try targets(found.scored, query: query, span: span)
  }

  /// The words of a unit and its translation with their links; nil when they are not linked.
  package func linkedUnit(_ unit: Int) throws -> LinkedUnit? { try source.linkedUnit(unit) }

  /// How many units are linked.
  package var unitCount: Int { source.unitCount }

  /// Whether two words stand side by side in any translation of the memory.
  package func hasTranslation(with first: UInt32, beside second: UInt32) throws -> Bool {
    try !source.targetPlaces(PhraseKey.key(first, second)).isEmpty
  }

  /// All phrases of a sentence with all their translations, for fitting ``FragmentWeights``.
  package func candidates(in text: String, _ analyzed: AnalyzedText) throws -> [Candidate] {
    let query = query(text, analyzed)
    return try phrases(of: query).flatMap { span, scored in
      try scored.compactMap { scored in
        try surfaces.surface(of: scored.candidate, query: query, span: span).map {
          Candidate(
            range: query.byteRange(of: span), span: span, text: $0.text, features: scored.features)
        }
      }
    }
  }

  private func targets(
    _ scored: [Scored], query: FragmentQuery, span: Range<Int>
  ) throws -> [FoundFragment.Target] {
    var targets: [FoundFragment.Target] = []
    for candidate in scored.prefix(Self.mostTargets)
    where candidate.confidence >= min(Self.leastAlternative, scored[0].confidence) {
      guard
        let surface = try surfaces.surface(of: candidate.candidate, query: query, span: span),
        !targets.contains(where: { $0.text.lowercased() == surface.text.lowercased() })
      else { continue }
      targets.append(
        FoundFragment.Target(
          text: surface.text, confidence: candidate.confidence, count: candidate.count,
          unit: surface.unit))
    }
    return isAmountFirst && !query.numbers(in: span).isEmpty ? Self.amountFirst(targets) : targets
  }

  /// Amounts in their dictionary form, where the memory has that too: `3 миллиард теңге`, not
  /// `теңгені`. Which case an amount stands in is for the sentence to say.
  private static func amountFirst(_ targets: [FoundFragment.Target]) -> [FoundFragment.Target] {
    guard let first = targets.first,
      let index = targets.dropFirst().firstIndex(where: { other in
        first.text.lowercased().hasPrefix(other.text.lowercased())
          && !first.text.dropFirst(other.text.count).contains(" ")
          && other.count * 5 >= first.count * 2
      })
    else { return targets }
    func with(_ target: FoundFragment.Target, _ confidence: Double) -> FoundFragment.Target {
      FoundFragment.Target(
        text: target.text, confidence: confidence, count: target.count, unit: target.unit)
    }
    var rest = targets
    let bare = rest.remove(at: index)
    rest[0] = with(first, bare.confidence)
    return [with(bare, first.confidence)] + rest.sorted { $0.confidence > $1.confidence }
  }

  /// All phrases of a sentence that have translations, with the best of these first.
  func phrases(of query: FragmentQuery) throws -> [(span: Range<Int>, scored: [Scored])] {
    if let last, last.query.text == query.text { return last.phrases }
    let found = try findPhrases(of: query)
    last = (query, found)
    return found
  }

  /// The sentence as a query; the last one is kept.
  private func query(_ text: String, _ analyzed: AnalyzedText) -> FragmentQuery {
    if let last, last.query.text == text { return last.query }
    return FragmentQuery(text, analyzed, language: language)
  }

  private func findPhrases(
    of query: FragmentQuery
  ) throws -> [(span: Range<Int>, scored: [Scored])] {
    let stems = query.stems
    guard stems.count >= FragmentLimits.words.lowerBound else { return [] }
    let pairs = try PhraseKey.keys(stems).map { try source.sourcePlaces($0) }
    if projections.count > Self.cacheSize { projections.removeAll(keepingCapacity: true) }
    if targetUnits.count > Self.cacheSize { targetUnits.removeAll(keepingCapacity: true) }
    var result: [(span: Range<Int>, scored: [Scored])] = []
    for start in 0..<stems.count - 1 {
      var places = pairs[start]
      for end in start + 2...min(stems.count, start + FragmentLimits.words.upperBound)
      where end <= stems.count {
        if end > start + 2 {
          places = places.continued(by: pairs[end - 2], at: end - 2 - start)
        }
        if places.isEmpty { break }
        let phrase = stems[start..<end]
        guard isWorthAsking(phrase), !query.cutsQuantity(start..<end) else { continue }
        var counts = FragmentCounts()
        counts.everywhere = places.count
        if start > 0 { counts.placesWithBefore = places.count(behind: pairs[start - 1]) }
        if end < stems.count {
          counts.placesWithAfter = places.continued(by: pairs[end - 1], at: end - 1 - start).count
        }
        let scored = try score(query, start..<end, places, counts)
        if !scored.isEmpty { result.append((start..<end, scored)) }
      }
    }
    let wholes = WholeTranslations(targetWords: targetWords)
    return FragmentAgreement.revise(result, weights: weights).map {
      ($0.span, wholes.first($0.scored))
    }
  }

  private func isWorthAsking(_ phrase: ArraySlice<UInt32>) -> Bool {
    guard let first = phrase.first, let last = phrase.last,
      sourceWords.mayBound(first: first, last: last)
    else { return false }
    var content = 0
    var words = 0
    for stem in phrase where sourceWords.isContent(stem) {
      content += 1
      if stem != TextAnalyzer.numberStem { words += 1 }
    }
    return content >= FragmentLimits.leastContentWords && words > 0
  }

  /// The translations of a phrase, the likeliest first.
  private func score(
    _ query: FragmentQuery, _ asked: Range<Int>, _ places: [PhrasePlace], _ known: FragmentCounts
  ) throws -> [Scored] {
    let phrase = query.stems[asked]
    let context = FragmentContext(query, asked, source.lexicon, sourceWords)
    let sample = places.sample(Self.mostPlaces)
    var candidates: [TargetPhrase: FragmentCandidate] = [:]
    var consistent = 0
    for place in sample {
      guard let (unit, projection) = try projection(of: place.unit) else { continue }
      let span = place.position..<place.position + phrase.count
      guard span.upperBound <= unit.source.count, let tight = projection.target(of: span) else {
        continue
      }
      consistent += 1
      for target in extensions(of: tight, unit, projection) {
        guard let translation = TargetPhrase(unit, source: span, target: target),
          isAcceptable(translation, for: phrase)
        else { continue }
        let neighbours = [target.lowerBound - 1, target.upperBound].count {
          projection.isUnlinked(target: $0) && targetWords.isContent(unit.target.stems[$0])
        }
        candidates[translation, default: FragmentCandidate(translation)].add(
          FragmentOccurrence(unit: place.unit, source: span, target: target), unit,
          neighbours: neighbours, context: context, sourceWords: sourceWords,
          targetWords: targetWords)
      }
    }
    guard !candidates.isEmpty else { return [] }
    let ranked = candidates.values.sorted { $0.precedes($1) }
    let units = places.units
    return try ranked.prefix(Self.mostCandidates).enumerated().map { rank, candidate in
      let there = try targetUnits(of: candidate.phrase.stems)
      let others = rank == 0 ? ranked.dropFirst() : ranked[...]
      let rival = others.first?.occurrences.count ?? 0
      let own = Set(candidate.occurrences.map(\.unit)).count
      var counts = known
      counts.source = units.count
      counts.target = there.count
      counts.joint = commonCount(units, there)
      counts.all = source.unitCount
      counts.seen = sample.count
      counts.consistent = consistent
      counts.places = candidate.occurrences.count
      counts.rival = rival
      counts.units = own * places.count / sample.count
      counts.choices = ranked.count
      let lexical = LexicalEvidence(
        context, candidate.phrase.words, sourceWords: sourceWords, targetWords: targetWords)
      let features = FragmentFeatures(
        candidate, counts: counts, phrase: phrase, context: context, lexical: lexical,
        sourceWords: sourceWords, targetWords: targetWords)
      return Scored(
        candidate: candidate, features: features,
        confidence: Double(weights.first.confidence(features.values)),
        count: counts.units)
    }
    .sorted { $0.confidence > $1.confidence }
  }

  /// A tight span, and it with an unlinked word more on either side or both, such as the
  /// preposition that the other language writes as a case.
  private func extensions(
    of tight: Range<Int>, _ unit: LinkedUnit, _ projection: SpanProjection
  ) -> [Range<Int>] {
    let stems = unit.target.stems
    var spans = [tight]
    let before = tight.lowerBound - 1
    if projection.isUnlinked(target: before), targetWords.mayJoin(before: stems[before]) {
      spans.append(before..<tight.upperBound)
    }
    let after = tight.upperBound
    if projection.isUnlinked(target: after), targetWords.isContent(stems[after]) {
      spans += spans.map { $0.lowerBound..<$0.upperBound + 1 }
    }
    return spans
  }

  private func isAcceptable(
    _ translation: TargetPhrase, for phrase: ArraySlice<UInt32>
  ) -> Bool {
    guard let first = translation.words.first, let last = translation.words.last,
      targetWords.mayBegin(first), targetWords.mayEnd(last)
    else { return false }
    return FragmentLimits.isComplete(
      sourceWords: phrase.count, sourceContent: phrase.count { sourceWords.isContent($0) },
      targetWords: translation.words.count,
      targetContent: translation.words.count { targetWords.isContent($0) })
  }

  private func projection(of unit: Int) throws -> (LinkedUnit, SpanProjection)? {
    if let known = projections[unit] { return known }
    let result = try source.linkedUnit(unit).map { (unit: $0, projection: SpanProjection($0)) }
    projections[unit] = .some(result)
    return result
  }

  /// The units whose translation holds a phrase, in order.
  private func targetUnits(of stems: [UInt32]) throws -> [Int] {
    if let known = targetUnits[stems] { return known }
    let keys = PhraseKey.keys(stems)
    var places: [PhrasePlace] = []
    for (index, key) in keys.enumerated() {
      let next = try source.targetPlaces(key)
      places = index == 0 ? next : places.continued(by: next, at: index)
      if places.isEmpty { break }
    }
    let units = places.units
    targetUnits[stems] = units
    return units
  }
}

extension FragmentCandidate {
  /// The commonest first, then the oldest, then the shortest. The rest only has to be in the same
  /// order every time.
  func precedes(_ other: FragmentCandidate) -> Bool {
    let (mine, theirs) = (occurrences.count, other.occurrences.count)
    if mine != theirs { return mine > theirs }
    let (unit, otherUnit) = (occurrences[0].unit, other.occurrences[0].unit)
    if unit != otherUnit { return unit < otherUnit }
    let (words, otherWords) = (phrase.words, other.phrase.words)
    if words.count != otherWords.count { return words.count < otherWords.count }
    return words.lexicographicallyPrecedes(otherWords)
  }

  /// Takes one more occurrence into account.
  ///
  /// - Parameter neighbours: content words beside the translation that no link explains.
  mutating func add(
    _ occurrence: FragmentOccurrence, _ unit: LinkedUnit, neighbours: Int, context: FragmentContext,
    sourceWords: FunctionWords, targetWords: FunctionWords
  ) {
    var occurrence = occurrence
    occurrence.sameNeighbours = context.sameNeighbours(unit.source.stems, occurrence.source)
    occurrences.append(occurrence)
    sameNeighbours += occurrence.sameNeighbours
    wholeness = max(wholeness, Float(occurrence.source.count) / Float(max(1, unit.source.count)))
    quality = max(quality, unit.links.quality)
    guard occurrences.count <= Self.mostMeasured else { return }
    var best = [Float](repeating: 0, count: occurrence.source.count)
    var isLinked = [Bool](repeating: false, count: occurrence.target.count)
    for link in unit.links.links {
      let (i, j) = (Int(link.source), Int(link.target))
      guard occurrence.source.contains(i), occurrence.target.contains(j) else { continue }
      let index = i - occurrence.source.lowerBound
      best[index] = max(best[index], link.probability)
      isLinked[j - occurrence.target.lowerBound] = true
    }
    let links = zip(unit.source.stems[occurrence.source], best).compactMap { stem, probability in
      sourceWords.isContent(stem) ? probability : nil
    }
    if let least = links.min() {
      meanLink = max(meanLink, links.reduce(0, +) / Float(links.count))
      leastLink = max(leastLink, least)
    }
    let linked = zip(unit.target.stems[occurrence.target], isLinked).compactMap { stem, isLinked in
      targetWords.isContent(stem) ? isLinked : nil
    }
    if !linked.isEmpty {
      linkedShare = max(linkedShare, Float(linked.count { $0 }) / Float(linked.count))
    }
    if !links.isEmpty {
      unlinkedSource = min(
        unlinkedSource, Float(links.count { $0 == 0 }) / Float(links.count))
    }
    looseNeighbours = min(looseNeighbours, Float(neighbours))
    topic = max(topic, context.likeness(unit.source.stems, occurrence.source))
    gaps = min(gaps, Float(isLinked.count { !$0 }) / Float(isLinked.count))
  }

  /// Occurrences whose links are looked at.
  private static let mostMeasured = 10
}
