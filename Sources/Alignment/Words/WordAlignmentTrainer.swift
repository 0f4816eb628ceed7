import Linguistics

/// Learns word alignment from a corpus: IBM model 1 (Brown et al. 1993), then the HMM model (Vogel,
/// Ney and Tillmann 1996), both in both directions at once.
///
/// The directions share one numbering of word pairs and one walk over the texts. Time is that of
/// the cells for each round of model 1, and length³ a text for each round of the HMM; memory is 4 bytes
/// a cell and 24 a distinct pair.
package final class WordAlignmentTrainer {
  /// How often each model is estimated.
  package struct Rounds: Sendable {
    package var model1 = 5
    package var hmm = 5

    package init() {}
  }

  private let corpus: WordCorpus
  private let rounds: Rounds
  private let cooccurrences: CooccurrenceTable
  private let table: TranslationTable
  private let forward = HMMWorkspace()
  private let backward = HMMWorkspace()
  private var forwardJumps = JumpModel()
  private var backwardJumps = JumpModel()
  private var matrices = CellMatrices()
  private var progress: ((_ done: Int, _ total: Int) throws -> Void)?

  /// Translations less likely than this in both directions are not kept.
  private static let leastProbability: Float = 0.005
  /// How many pairs are worked on before the cancellation of the task is checked again.
  private static let progressInterval = 256

  package init(_ corpus: WordCorpus, rounds: Rounds = Rounds()) {
    self.corpus = corpus
    self.rounds = rounds
    let source = corpus.sourceSide
    let target = corpus.targetSide
    cooccurrences = CooccurrenceTable(source.texts, target.texts)
    table = TranslationTable(
      cooccurrences.pairs, sourceCount: source.vocabulary, targetCount: target.vocabulary,
      prior: PseudoCounts(
        cooccurrences, source: source, target: target,
        seeds: SeedPairs(from: corpus.source, to: corpus.target)))
  }

  /// Learns, then hands over the links of every pair of the corpus in order.
  ///
  /// `progress` is told how many walks over a pair are done of how many there will be, and may throw to
  /// stop; so does the cancellation of the task.
  package func train(
    progress: ((_ done: Int, _ total: Int) throws -> Void)? = nil,
    links: (_ pair: Int, _ links: WordLinks) throws -> Void
  ) throws -> WordAlignmentModel {
    self.progress = progress
    defer { self.progress = nil }
    for round in 0..<rounds.model1 {
      try forEachPair(round: round) { addModel1Counts($0) }
      table.estimate()
    }
    for round in 0..<rounds.hmm {
      forward.setJumps(forwardJumps)
      backward.setJumps(backwardJumps)
      try forEachPair(round: rounds.model1 + round) { addHMMCounts($0) }
      table.estimate()
      forwardJumps = forward.countedJumps
      backwardJumps = backward.countedJumps
    }
    forward.setJumps(forwardJumps)
    backward.setJumps(backwardJumps)
    try forEachPair(round: rounds.model1 + rounds.hmm) { try links($0, align($0)) }
    return WordAlignmentModel(
      lexicon: lexicon(), forwardJumps: forwardJumps, backwardJumps: backwardJumps)
  }

  private func forEachPair(round: Int, _ body: (Int) throws -> Void) throws {
    let count = corpus.count
    let total = count * (rounds.model1 + rounds.hmm + 1)
    for pair in 0..<count {
      if pair % Self.progressInterval == 0 {
        try Task.checkCancellation()
        try progress?(round * count + pair, total)
      }
      try body(pair)
    }
  }

  /// The positions of a pair's words, empty when one of its texts is.
  private func words(_ pair: Int) -> (source: ArraySlice<Int32>, target: ArraySlice<Int32>) {
    let source = corpus.sourceSide.texts
    let target = corpus.targetSide.texts
    return (source.words[source.range(pair)], target.words[target.range(pair)])
  }

  private func addModel1Counts(_ pair: Int) {
    let (source, target) = words(pair)
    let probabilities = table.probabilities
    var sourceSums = source.map { table.sourceNulls[Int($0)] }
    var targetSums = target.map { table.targetNulls[Int($0)] }
    let counts = table.counts
    cooccurrences.withCells(of: pair) { cells in
      var cell = 0
      for i in 0..<source.count {
        for j in 0..<target.count {
          let both = probabilities[Int(cells[cell])]
          targetSums[j] += both.x
          sourceSums[i] += both.y
          cell += 1
        }
      }
      for (i, word) in source.enumerated() {
        table.sourceNullCounts[Int(word)] += table.sourceNulls[Int(word)] / sourceSums[i]
        sourceSums[i] = 1 / sourceSums[i]
      }
      for (j, word) in target.enumerated() {
        table.targetNullCounts[Int(word)] += table.targetNulls[Int(word)] / targetSums[j]
        targetSums[j] = 1 / targetSums[j]
      }
      cell = 0
      for i in 0..<source.count {
        for j in 0..<target.count {
          let index = Int(cells[cell])
          counts[index] +=
            probabilities[index] * TranslationTable.Both(targetSums[j], sourceSums[i])
          cell += 1
        }
      }
    }
  }

  /// Runs both HMMs over a pair; the posteriors are then in their workspaces. Returns the mean of both
  /// log-likelihoods a word, nil when a text is empty.
  private func runHMMs(_ pair: Int, countsJumps: Bool) -> Float? {
    let (source, target) = words(pair)
    guard !source.isEmpty, !target.isEmpty else { return nil }
    let (rows, columns) = (source.count, target.count)
    cooccurrences.withCells(of: pair) { cells in
      for i in 0..<rows {
        for j in 0..<columns {
          let both = table.probabilities[Int(cells[i * columns + j])]
          matrices.forward[j * rows + i] = both.x
          matrices.backward[i * columns + j] = both.y
        }
      }
    }
    for (j, word) in target.enumerated() { matrices.targetNulls[j] = table.targetNulls[Int(word)] }
    for (i, word) in source.enumerated() { matrices.sourceNulls[i] = table.sourceNulls[Int(word)] }
    return matrices.run(
      forward, backward, rows: rows, columns: columns, countsJumps: countsJumps)
  }

  private func addHMMCounts(_ pair: Int) {
    guard runHMMs(pair, countsJumps: true) != nil else { return }
    let (source, target) = words(pair)
    let (rows, columns) = (source.count, target.count)
    let counts = table.counts
    cooccurrences.withCells(of: pair) { cells in
      for i in 0..<rows {
        for j in 0..<columns {
          counts[Int(cells[i * columns + j])] += TranslationTable.Both(
            forward.posteriors[j * rows + i], backward.posteriors[i * columns + j])
        }
      }
    }
    for (j, word) in target.enumerated() { table.targetNullCounts[Int(word)] += forward.nulls[j] }
    for (i, word) in source.enumerated() { table.sourceNullCounts[Int(word)] += backward.nulls[i] }
  }

  private func align(_ pair: Int) -> WordLinks {
    guard let quality = runHMMs(pair, countsJumps: false) else {
      return WordLinks(links: [], quality: 0)
    }
    let (source, target) = words(pair)
    return WordLinks(
      forward: forward.posteriors, backward: backward.posteriors, sourceCount: source.count,
      targetCount: target.count, quality: quality)
  }

  private func lexicon() -> TranslationLexicon {
    var entries: [TranslationLexicon.Entry] = []
    for (index, pair) in cooccurrences.pairs.enumerated() {
      let both = table.probabilities[index]
      guard max(both.x, both.y) > Self.leastProbability,
        let source = corpus.sourceSide.stem(Int(pair.source)),
        let target = corpus.targetSide.stem(Int(pair.target))
      else { continue }
      entries.append(
        TranslationLexicon.Entry(
          source: source, target: target, forward: both.x, backward: both.y))
    }
    return TranslationLexicon(
      source: corpus.source, target: corpus.target, entries: entries, evidence: corpus.count)
  }
}
