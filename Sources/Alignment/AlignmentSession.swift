import Linguistics

/// What is learnt from the beads of a batch: links, and how many beads they come from.
struct LearntLexicon: Sendable {
  var links: [Link] = []
  var evidence = 0
}

/// A batch in numbers, with all that is known of its words.
struct AlignmentSession {
  private let pairs: [EncodedPair]
  private let sourceVocabulary: Vocabulary
  private let targetVocabulary: Vocabulary
  private let known: [Link]
  private let aligner: BitextAligner

  /// Beads below this posterior are not learnt from.
  private static let leastConfidence = 0.5
  /// Nor are beads of more sentences than this.
  private static let mostSentences = 3

  init(_ batch: [BitextAligner.Pair], aligner: BitextAligner, lexicon: TranslationLexicon?) {
    self.aligner = aligner
    let source = TextEncoder(language: aligner.source)
    let target = TextEncoder(language: aligner.target)
    let texts = batch.map { (source.encode($0.source), target.encode($0.target)) }
    var known = CueLinks.links(source, target, languages: (aligner.source, aligner.target))
    sourceVocabulary = source.vocabulary
    targetVocabulary = target.vocabulary
    if let lexicon { known += lexicon.links(sourceVocabulary, targetVocabulary) }
    self.known = known
    let sourceMarks = sourceVocabulary.entries.map { $0.kind == .mark }
    let targetMarks = targetVocabulary.entries.map { $0.kind == .mark }
    pairs = texts.map {
      EncodedPair(
        source: $0.0, target: $0.1, sourceMarks: sourceMarks, targetMarks: targetMarks)
    }
  }

  func links(with learnt: LearntLexicon) -> LinkTable {
    LinkTable(
      known + learnt.links, sourceCount: sourceVocabulary.count,
      targetCount: targetVocabulary.count)
  }

  /// The beads of a pair; `previous` are those of the round before.
  func align(_ index: Int, links: LinkTable, previous: [Bead]?) -> [Bead] {
    let pair = pairs[index]
    let weights = aligner.options.weights
    let band = band(of: pair, links: links, previous: previous)
    let lengths = LengthModel(pair, weights: weights)
    let scores = BeadScores(band, pair: pair, links: links, lengths: lengths, weights: weights)
    let lattice = BeadLattice(band, scores: scores)
    let best = lattice.best()
    let posteriors = lattice.posteriors(of: best, temperature: weights.temperature)
    return zip(best, posteriors).map {
      Bead(source: $0.source, target: $0.target, confidence: $1)
    }
  }

  /// All nodes of a short pair; of a long one those along what is sure of it.
  private func band(of pair: EncodedPair, links: LinkTable, previous: [Bead]?) -> Band {
    let (rows, columns) = (pair.source.count, pair.target.count)
    guard rows * columns > aligner.options.largestUnbanded else {
      return Band(sourceCount: rows, targetCount: columns)
    }
    let chain = previous.map { AnchorChain($0) } ?? AnchorChain(pair, links: links)
    return Band(sourceCount: rows, targetCount: columns, along: chain)
  }

  /// Learns a translation lexicon from the sure beads of all pairs.
  func learn(from beads: [[Bead]]) -> LearntLexicon {
    var corpus = IBMModel1.Corpus()
    for (pair, beads) in zip(pairs, beads) {
      for bead in beads
      where bead.isMatched && bead.confidence > Self.leastConfidence
        && bead.source.count + bead.target.count <= Self.mostSentences
      {
        corpus.append(
          source: words(of: bead.source, in: pair.source, without: pair.sourceMarks),
          target: words(of: bead.target, in: pair.target, without: pair.targetMarks),
          weight: Float(bead.confidence))
      }
    }
    let links = IBMModel1.links(
      corpus, sourceCount: sourceVocabulary.count, targetCount: targetVocabulary.count)
    return LearntLexicon(links: links, evidence: corpus.source.count)
  }

  private func words(
    of sentences: Range<Int>, in text: EncodedText, without marks: [Bool]
  ) -> [Int32] {
    let entries = text.entries(of: sentences).filter { !marks[Int($0)] }
    return sentences.count == 1 ? entries : Set(entries).sorted()
  }

  /// What was learnt, in words that mean the same in every batch.
  func lexicon(_ learnt: LearntLexicon) -> TranslationLexicon {
    let entries = learnt.links.compactMap { link -> TranslationLexicon.Entry? in
      let from = sourceVocabulary.entries[Int(link.source)]
      let to = targetVocabulary.entries[Int(link.target)]
      guard from.kind == .word, to.kind == .word else { return nil }
      return TranslationLexicon.Entry(
        source: from.key, target: to.key, forward: link.forward, backward: link.backward)
    }
    return TranslationLexicon(
      source: aligner.source, target: aligner.target, entries: entries,
      evidence: learnt.evidence)
  }
}
