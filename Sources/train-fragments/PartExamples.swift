import Alignment
import Linguistics
import TranslationMemory

/// All that could be offered for the texts of a fold, and what of it is right.
struct PartExamples {
  struct Example {
    let line: Int
    let span: Range<Int>
    let features: [Float]
    let isRight: Bool
    let isLooselyRight: Bool
    /// The part, what it was translated by and the texts, to read.
    let text: String

    /// What the weights are fitted to.
    ///
    /// - Parameter nearly: what counts of a part that is nearly right.
    func worth(nearly: Float) -> Float { isRight ? 1 : isLooselyRight ? nearly : 0 }

    /// Whether what other phrases say of it is known; see ``FragmentAgreement``.
    var isLookedAtTwice: Bool { features[FragmentFeatures.firstNames.count] > 0 }
  }

  let name: String
  private(set) var examples: [Example] = []
  /// The words of each text.
  private(set) var counts: [Int] = []

  init(_ fold: TrainingTable.Fold, from: LanguageTag, to: LanguageTag) throws {
    name = fold.name
    let memory = try Memory()
    try memory.importUnits(bytes: Array(fold.stored.utf8), named: "stored.tsv")
    try memory.learn()
    let judge = PartJudge(to)
    try memory.store.lookUp { state in
      guard let finder = try state.fragmentFinder(from: from, to: to) else { return }
      let lookup = try state.lookup(in: from)
      for (line, row) in fold.asked.enumerated() {
        let analyzed = lookup.analyze(row.source)
        counts.append(analyzed.contentCount)
        let reference = judge.words(of: row.target)
        for candidate in try finder.candidates(in: row.source, analyzed) {
          let words = judge.words(of: candidate.text)
          let isRight = judge.isStrictlyRight(words, in: reference)
          let bytes = row.source.utf8.dropFirst(candidate.range.lowerBound)
            .prefix(candidate.range.count)
          examples.append(
            Example(
              line: line, span: candidate.span,
              features: candidate.features.values, isRight: isRight,
              isLooselyRight: isRight || judge.isLooselyRight(words, in: reference),
              text: "\(String(decoding: bytes, as: UTF8.self)) → \(candidate.text)\n"
                + "    \(row.source)\n    \(row.target)"))
        }
      }
    }
  }
}
