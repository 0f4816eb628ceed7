/// Decides what the hard rules leave open: a weight for every answer, and a sum.
struct BoundaryScorer: Sendable {
  let weights: BoundaryWeights
  let abbreviations: AbbreviationTable
  /// The language's number; see ``BoundaryEvidence``.
  let group: UInt64

  static let trained = BoundaryWeights(encoded: trainedBoundaryWeights)

  init(_ language: Language, weights: BoundaryWeights = Self.trained) {
    self.weights = weights
    abbreviations = .table(for: language)
    group =
      switch language {
      case .russian: 1
      case .english: 2
      case .kazakh: 3
      }
  }

  func evidence(_ context: BoundaryContext, in paragraph: Range<Int>) -> BoundaryEvidence {
    BoundaryEvidence(context, in: paragraph, abbreviations, group: group)
  }

  /// The log odds that a sentence ends here, in units of 1/``BoundaryWeights/scale``.
  func score(_ context: BoundaryContext, in paragraph: Range<Int>) -> Int {
    var sum = 0
    evidence(context, in: paragraph).forEach { sum &+= weights[$1] }
    return sum
  }
}
