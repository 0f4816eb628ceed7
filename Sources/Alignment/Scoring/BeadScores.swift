import Glibc

/// The score of every bead within a band.
struct BeadScores: Sendable {
  /// What a sentence without translation scores.
  let unmatched: Float
  /// For every shape of ``BeadShape/all`` the score of the bead that begins at each node; empty
  /// for unmatched shapes, whose score is ``unmatched``.
  private(set) var values: [[Float]]

  static let impossible = -Float.infinity

  init(
    _ band: Band, pair: EncodedPair, links: LinkTable, lengths: LengthModel,
    weights: AlignmentWeights
  ) {
    let grid = CellGrid(band)
    let forward = WordEvidence(
      grid, given: .source, pair: pair, translations: links.ofTarget, weights: weights)
    let backward = WordEvidence(
      grid, given: .target, pair: pair, translations: links.ofSource, weights: weights)
    let sources = LengthModel.stretches(pair.source)
    let targets = LengthModel.stretches(pair.target)
    unmatched = Float(weights.unmatched)
    values = BeadShape.all.map { shape in
      guard shape.isMatched else { return [] }
      let words = MergeEvidence(
        shape: shape, grid: grid, forward: forward.windows[shape.source - 1],
        backward: backward.windows[shape.target - 1], weights: weights)
      var values = [Float](repeating: Self.impossible, count: band.nodeCount)
      let prior = weights.prior(of: shape)
      let logCount = log(Double(shape.target))
      for i in 0..<max(0, band.sourceCount + 1 - shape.source) {
        let row = band.row(i)
        let end = band.row(i + shape.source)
        let first = max(row.lowerBound, end.lowerBound - shape.target)
        let last = min(row.upperBound, end.upperBound - shape.target)
        guard first <= last else { continue }
        let source = sources[shape.source - 1][i]
        for j in first...last {
          let length = lengths.score(
            source: source, target: targets[shape.target - 1][j], logCount: logCount)
          values[band.node(i, j)] = Float(prior + length + words.score(i, j))
        }
      }
      return values
    }
  }
}

/// The evidence of words for beads of one shape.
private struct MergeEvidence {
  let shape: BeadShape
  let grid: CellGrid
  /// Target sentences given as many source sentences as the shape has, and the other way round.
  let forward: [Float]
  let backward: [Float]
  let weights: AlignmentWeights

  /// Both directions together, less what a merged sentence lacks that brings nothing of its own: an
  /// unmatched sentence must not be joined to the bead beside it.
  @inline(__always)
  func score(_ i: Int, _ j: Int) -> Double {
    var sum: Float = 0
    var least = Float.infinity
    for offset in 0..<shape.target {
      let value = forward[grid.cell(i, j + offset)]
      sum += value
      if shape.target > 1 { least = min(least, value) }
    }
    for offset in 0..<shape.source {
      let value = backward[grid.cell(i + offset, j)]
      sum += value
      if shape.source > 1 { least = min(least, value) }
    }
    let words = weights.lexical * Double(sum)
    guard shape.source + shape.target > 2 else { return words }
    let lack = weights.expectedOfMerged - Double(least)
    return words - weights.lackOfMerged * max(0, min(lack, weights.mostLackOfMerged))
  }
}
