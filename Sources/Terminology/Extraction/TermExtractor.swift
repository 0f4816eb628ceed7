import Alignment
import Linguistics

/// Extracts terms and their translations from units of aligned texts.
///
/// Noun phrases that a grammar guessed from endings allows are counted on both sides, words are linked by
/// an alignment learnt from the very texts, and phrases whose words are linked to one another alone
/// are paired one to one. What stands nearly always inside a longer term is left out.
///
/// Holds numbers, not text: about 20 bytes a word, and the alignment's 4 bytes a pair of words of each
/// unit while one language is at work.
package struct TermExtractor {
  package let source: LanguageTag
  package let targets: [LanguageTag]
  /// How often a term and its translation must stand for one another.
  package var minimum = 3

  private var sourceText: TermText
  private var isNew: [Bool] = []
  private var shapes: Set<UInt64> = []
  private var parts: [Part]

  /// What the units have in one target language.
  private struct Part {
    var text: TermText
    var corpus: WordCorpus
    var isNew: [Bool] = []
    var shapes: Set<UInt64> = []
    /// The unit of each sentence.
    var units: [Int32] = []
  }

  package init(source: LanguageTag, targets: [LanguageTag]) {
    self.source = source
    self.targets = targets
    sourceText = TermText(language: source)
    parts = targets.map {
      Part(text: TermText(language: $0), corpus: WordCorpus(source: source, target: $0))
    }
  }

  /// How many units there are.
  package var count: Int { isNew.count }

  /// Appends a unit with its translations, in the order of ``targets``.
  ///
  /// A sentence that comes again, numbers apart, is heading or boilerplate and counts once.
  package mutating func append(source text: String, targets translations: [String?]) {
    let unit = isNew.count
    isNew.append(shapes.insert(sourceText.append(text)).inserted)
    for (index, translation) in translations.enumerated() {
      guard let translation, isNew[unit] else { continue }
      let shape = parts[index].text.append(translation)
      parts[index].isNew.append(parts[index].shapes.insert(shape).inserted)
      parts[index].units.append(Int32(truncatingIfNeeded: unit))
      parts[index].corpus.append(source: text, target: translation)
    }
  }

  /// The terms, the best first.
  ///
  /// `progress` is told how many steps are done of how many, and may throw to stop.
  package func terms(
    progress: ((_ done: Int, _ total: Int) throws -> Void)? = nil
  ) throws -> [ExtractedTerm] {
    let mine = TermSide(sourceText, isCounted: isNew, minimum: minimum)
    var found: [Int32: [(target: Int, pair: RankedPair)]] = [:]
    for (index, part) in parts.enumerated() where part.text.count > 0 {
      try progress?(index, parts.count)
      let theirs = TermSide(part.text, isCounted: part.isNew, minimum: minimum)
      let counts = try phrasePairs(of: part, mine, theirs) { done, total in
        try progress?(index * total + done, parts.count * total)
      }
      try progress?(index + 1, parts.count)
      let ranked = PairRanking(
        mine: mine, theirs: theirs, counts: counts, sentences: part.isNew.count { $0 },
        minimum: minimum
      ).pairs { number in (Int(part.units[number]), number) }
      for var pair in ranked {
        pair.examples = pair.examples.map { Int(part.units[$0]) }
        found[pair.source, default: []].append((index, pair))
      }
    }
    return ranked(found, mine)
  }

  /// Links the words of a part and counts what candidates they make pairs of.
  ///
  /// Of a great part the alignment is learnt from an even sample, and the rest is linked with what
  /// was learnt.
  private func phrasePairs(
    of part: Part, _ mine: TermSide, _ theirs: TermSide,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws -> PhrasePairs {
    var counts = PhrasePairs()
    func add(_ number: Int, _ links: WordLinks) {
      guard part.isNew[number] else { return }
      counts.add(
        mine.spans(in: Int(part.units[number])), theirs.spans(in: number), links, sentence: number)
    }
    let step = (part.corpus.count + Self.mostLearnt - 1) / Self.mostLearnt
    var rounds = WordAlignmentTrainer.Rounds()
    rounds.hmm = 3
    let sample = step > 1 ? part.corpus.sample(every: step) : part.corpus
    let model = try WordAlignmentTrainer(sample, rounds: rounds).train(progress: progress) {
      add($0 * max(1, step), $1)
    }
    guard step > 1 else { return counts }
    let aligner = WordAligner(model)
    for number in 0..<part.corpus.count where number % step != 0 {
      let (source, target) = part.corpus.sequences(number)
      add(number, aligner.align(source, target))
    }
    return counts
  }

  /// From how many pairs of sentences the alignment is learnt at most.
  private static let mostLearnt = 20_000

  /// A term's score is the mean of its scores in all languages, each as a part of the best there,
  /// so that a language with many units does not outweigh one with few.
  private func ranked(
    _ found: [Int32: [(target: Int, pair: RankedPair)]], _ mine: TermSide
  ) -> [ExtractedTerm] {
    var best = [Double](repeating: 0, count: parts.count)
    for (target, pair) in found.values.joined() { best[target] = max(best[target], pair.score) }
    let unit = best.reduce(0, +) / Double(max(1, best.count { $0 > 0 }))
    let terms = found.compactMap { source, pairs -> ExtractedTerm? in
      // One language may not tell that the term is a name.
      let text = pairs.map(\.pair.sourceText).max { a, b in
        (a.count(where: \.isUppercase), b) < (b.count(where: \.isUppercase), a)
      }
      guard let text else { return nil }
      let shares = pairs.map { $0.pair.score / best[$0.target] }
      return ExtractedTerm(
        text: text, frequency: mine.candidates[Int(source)].frequency,
        translations: pairs.map { target, pair in
          ExtractedTerm.Translation(
            language: targets[target], text: pair.targetText, together: pair.together,
            score: pair.score)
        },
        score: unit * shares.reduce(0, +) / Double(max(1, parts.count)),
        examples: examples(pairs.map(\.pair.examples)))
    }
    return terms.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
  }

  /// Two units, those of several languages before others.
  private func examples(_ lists: [[Int]]) -> [Int] {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    for unit in lists.joined() {
      if counts[unit] == nil { order.append(unit) }
      counts[unit, default: 0] += 1
    }
    let most = order.filter { counts[$0] == lists.count }
    return Array((most + order.filter { counts[$0] != lists.count }).prefix(2))
  }
}
