import Linguistics

/// Aligns the sentences of texts and their translations, a batch at a time.
///
/// Every pair is aligned by a dynamic programme over ``Bead``s with a length model of its own and
/// the links known beforehand. From the beads that are sure a translation lexicon is learnt over
/// the whole batch (``IBMModel1``), and all pairs are aligned again with it.
package struct BitextAligner: Sendable {
  /// A text and its translation, segment by segment.
  package struct Pair: Sendable {
    package let source: [String]
    package let target: [String]

    package init(source: [String], target: [String]) {
      self.source = source
      self.target = target
    }
  }

  /// What came of a batch.
  package struct Result: Sendable {
    /// The beads of every pair, in the order of the batch.
    package let beads: [[Bead]]
    /// What was learnt from the batch, without what was known before.
    package let lexicon: TranslationLexicon
  }

  package let source: LanguageTag
  package let target: LanguageTag
  package var options: AlignerOptions

  package init(
    source: LanguageTag, target: LanguageTag, options: AlignerOptions = AlignerOptions()
  ) {
    self.source = source
    self.target = target
    self.options = options
  }

  /// Aligns every pair of a batch.
  ///
  /// - Parameters:
  ///   - lexicon: What a memory knows already, from ``source`` to ``target``.
  ///   - progress: Told how many of all alignments are done; may throw to stop the work.
  /// - Throws: `CancellationError` when the task is cancelled, and what `progress` throws.
  package func align(
    _ batch: [Pair], lexicon: TranslationLexicon? = nil,
    progress: ((_ done: Int, _ total: Int) throws -> Void)? = nil
  ) throws -> Result {
    let session = AlignmentSession(batch, aligner: self, lexicon: lexicon)
    let total = batch.count * (1 + options.realignments)
    var done = 0
    var beads: [[Bead]] = []
    var learnt = LearntLexicon()
    for round in 0...options.realignments {
      if round > 0 { learnt = session.learn(from: beads) }
      let links = session.links(with: learnt)
      var aligned: [[Bead]] = []
      for index in batch.indices {
        try Task.checkCancellation()
        let previous = round > 0 ? beads[index] : nil
        aligned.append(session.align(index, links: links, previous: previous))
        done += 1
        try progress?(done, total)
      }
      beads = aligned
    }
    return Result(beads: beads, lexicon: session.lexicon(learnt))
  }
}
