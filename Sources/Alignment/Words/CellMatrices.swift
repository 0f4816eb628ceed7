/// The emission probabilities of a pair of texts in both directions, for both HMMs.
struct CellMatrices {
  private static let most = WordSequence.longest

  /// `[j * rows + i]`: target word j given source word i.
  var forward = [Float](repeating: 0, count: most * most)
  /// `[i * columns + j]`: source word i given target word j.
  var backward = [Float](repeating: 0, count: most * most)
  var targetNulls = [Float](repeating: 0, count: most)
  var sourceNulls = [Float](repeating: 0, count: most)

  /// Runs both HMMs, whose workspaces then hold the posteriors; returns ``WordLinks/quality``.
  ///
  /// `rows` is the count of source words, `columns` that of target words; neither is 0.
  func run(
    _ forwardHMM: HMMWorkspace, _ backwardHMM: HMMWorkspace, rows: Int, columns: Int,
    countsJumps: Bool
  ) -> Float {
    let there = forwardHMM.run(
      states: rows, observations: columns, emissions: forward, nullEmissions: targetNulls,
      countsJumps: countsJumps)
    let back = backwardHMM.run(
      states: columns, observations: rows, emissions: backward, nullEmissions: sourceNulls,
      countsJumps: countsJumps)
    return Float((there / Double(columns) + back / Double(rows)) / 2)
  }
}
