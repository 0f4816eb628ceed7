import Linguistics

/// Finds the pairs of a bilingual file that are no translations.
///
/// A word speaks for a pair when the other side has one that translates it, and against it when
/// such words are known and none is there (``FitScorer``). What translates what is known from
/// numbers, names and the seed lexicon, from a memory's lexicon, and learnt from the file itself
/// (``IBMModel1``). Every pair is judged by what the rest of the file teaches, as in
/// cross-validation: a wrong pair would teach that it is right.
///
/// In files of a few pairs little can be learnt, and only what is plain is found.
package struct TranslationFit: Sendable {
  private let scorer: FitScorer
  /// What was known before the file was read.
  private let known: LinkTable
  private let words: FitWords
  private let targetWords: FitWords
  private let count: Int

  /// The file is learnt from in so many parts, each of them without itself.
  private static let parts = 5
  /// Pairs below are misfits: of the right pairs of news one in a thousand is, of the wrong ones
  /// five in six. In nats, as all that follows.
  private static let least = -14.0
  /// The same in a file that teaches nothing, where no wrong link speaks against a right pair,
  private static let leastUntaught = -8.0
  /// as one of fewer pairs is.
  private static let teaching = 100
  /// Pairs below may have been exchanged with another,
  private static let doubtful = 10.0
  /// if both together would gain so much by it.
  private static let leastGain = 25.0
  /// An exchange is looked for among so many doubtful pairs that follow,
  private static let mostReach = 1000
  /// and in a file of very many among fewer, for mostly neighbours are exchanged: in all as many are
  /// tried as take some seconds.
  private static let leastReach = 30
  private static let mostTries = 4_000_000

  /// Learns from all pairs; linear in the word pairs that occur together.
  ///
  /// - Parameters:
  ///   - lexicon: what a memory knows, from `source` to `target`.
  ///   - progress: told what part of the work is done, from 0 to 1.
  package init(
    _ pairs: [(source: String, target: String)], from source: LanguageTag,
    to target: LanguageTag, lexicon: TranslationLexicon? = nil,
    progress: (Double) -> Void = { _ in }
  ) {
    count = pairs.count
    let encoders = (TextEncoder(language: source), TextEncoder(language: target))
    let sources = encoders.0.encode(pairs.map(\.source))
    let targets = encoders.1.encode(pairs.map(\.target))
    // The links add the words of the seed lexicon to the vocabularies.
    var known = CueLinks.links(encoders.0, encoders.1, languages: (source, target))
    let vocabularies = (encoders.0.vocabulary, encoders.1.vocabulary)
    if let lexicon { known += lexicon.links(vocabularies.0, vocabularies.1) }
    let tables = (0..<Self.parts).map { part in
      progress(Double(part) / Double(Self.parts))
      var corpus = IBMModel1.Corpus()
      for pair in pairs.indices where pair % Self.parts != part {
        corpus.append(
          source: Array(sources.entries(of: pair..<pair + 1)),
          target: Array(targets.entries(of: pair..<pair + 1)), weight: 1)
      }
      let learnt = IBMModel1.links(
        corpus, sourceCount: vocabularies.0.count, targetCount: vocabularies.1.count)
      return LinkTable(
        known + learnt, sourceCount: vocabularies.0.count, targetCount: vocabularies.1.count)
    }
    words = FitWords(language: source, vocabulary: vocabularies.0)
    targetWords = FitWords(language: target, vocabulary: vocabularies.1)
    self.known = LinkTable(
      known, sourceCount: vocabularies.0.count, targetCount: vocabularies.1.count)
    scorer = FitScorer(
      source: FitText(sources, vocabulary: vocabularies.0.count),
      target: FitText(targets, vocabulary: vocabularies.1.count), tables: tables)
  }

  /// The pairs that are no translations, in order.
  ///
  /// Linear in the file; doubtful pairs are held against those near them, fewer the more there are.
  package func misfits() -> [Misfit] {
    var scorer = scorer
    let own = (0..<count).map { scorer.score($0, $0) }
    let counterparts = exchanges(own, &scorer)
    let least = count < Self.teaching ? Self.leastUntaught : Self.least
    return own.indices.compactMap { pair in
      let counterpart = counterparts[pair]
      guard own[pair] < least || counterpart != nil else { return nil }
      return Misfit(pair: pair, counterpart: counterpart)
    }
  }

  /// Whether words of a pair's target are known to translate at least half of the words of `term`,
  /// which stands in its source.
  package func hasCounterpart(of term: String, in pair: Int) -> Bool {
    let entries = words.entries(of: term)
    let found = scorer.counterparts(of: entries, in: pair, atLeast: Self.leastLink)
    return found > 0 && 2 * found >= entries.count
  }

  /// Whether some word of a phrase of a pair's source is known to translate one of its target.
  ///
  /// - Parameter onlyKnown: whether to leave out what the file itself teaches.
  package func areCounterparts(
    _ source: String, _ target: String, in pair: Int, onlyKnown: Bool = false
  ) -> Bool {
    let table = onlyKnown ? known : scorer.table(of: pair)
    return table.joins(
      words.entries(of: source), targetWords.entries(of: target), atLeast: Self.leastLink)
  }

  /// Links below are as likely by chance.
  private static let leastLink: Float = 0.2

  /// For every pair the one it would gain most with by an exchange of their targets.
  private func exchanges(_ own: [Double], _ scorer: inout FitScorer) -> [Int: Int] {
    let doubtful = own.indices.filter { own[$0] < Self.doubtful }
    let reach = max(
      Self.leastReach, min(Self.mostReach, Self.mostTries / max(1, doubtful.count)))
    var best: [Int: (pair: Int, gain: Double)] = [:]
    for (place, a) in doubtful.enumerated() {
      for b in doubtful[(place + 1)...].prefix(reach) {
        let first = scorer.score(a, b) - own[a]
        // The other half seldom makes good what the first lacks.
        guard first > 0 else { continue }
        let gain = first + scorer.score(b, a) - own[b]
        if gain > max(Self.leastGain, best[a]?.gain ?? 0) { best[a] = (b, gain) }
        if gain > max(Self.leastGain, best[b]?.gain ?? 0) { best[b] = (a, gain) }
      }
    }
    return best.mapValues(\.pair)
  }
}
