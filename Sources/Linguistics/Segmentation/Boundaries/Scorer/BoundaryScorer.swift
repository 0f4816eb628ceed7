/// Decides what the hard rules leave open: a weight for every answer, and a sum.
struct BoundaryScorer: Sendable {
  let weights: BoundaryWeights
  let abbreviations: AbbreviationTable
  /// The language's number; see ``BoundaryEvidence``.
  let group: UInt64

  /// Titles that are no words as well, by their hashes.
  private let titles: Set<UInt64>

  static let trained = BoundaryWeights(encoded: trainedBoundaryWeights)

  init(_ language: Language, weights: BoundaryWeights = Self.trained) {
    self.weights = weights
    abbreviations = .table(for: language)
    titles = Set(
      language.abbreviationGroups.lazy.filter { $0.role == .title }.flatMap(\.abbreviations)
        .filter { !language.listedWords.contains($0) }.map { WordHash.of($0) })
    group =
      switch language {
      case .russian: 1
      case .english: 2
      case .kazakh: 3
      }
  }

  /// Whether a listed title stands before a capital, with nothing but its stop between.
  func isTitle(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> Bool {
    guard candidate.terminator == .stop, !candidate.hasCloser, candidate.onset.head == .upper,
      candidate.onset.mark == .none
    else { return false }
    let context = BoundaryContext(bytes, candidate, start: paragraph.lowerBound)
    return titles.contains(context.compoundHash ?? context.wordHash)
      || titles.contains(context.wordHash)
  }

  func evidence(
    _ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>
  ) -> BoundaryEvidence {
    BoundaryEvidence(bytes, candidate, in: paragraph, abbreviations, group: group)
  }

  /// The log odds that a sentence ends here, in units of 1/``BoundaryWeights/scale``.
  func score(_ bytes: Bytes, _ candidate: BoundaryCandidate, in paragraph: Range<Int>) -> Int {
    var sum = 0
    evidence(bytes, candidate, in: paragraph).forEach { sum &+= weights[$1] }
    return sum
  }
}
