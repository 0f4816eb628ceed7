/// How far apart the words lie that neighbouring words stand for: the transitions of Vogel, Ney and
/// Tillmann, *HMM-based word alignment in statistical translation* (COLING 1996), section 3.
package struct JumpModel: Sendable, Equatable {
  /// Longer jumps share the probability of this one.
  static let longest = 20
  /// The probability of standing for no word (Och and Ney, *A systematic comparison of various
  /// statistical alignment models*, 2003, section 2.3).
  static let null: Float = 0.2

  /// Relative weights of jumps from −``longest`` to ``longest``.
  package let weights: [Float]

  package init(weights: [Float]) {
    let count = 2 * Self.longest + 1
    self.weights =
      weights.count == count ? weights : [Float](repeating: 1 / Float(count), count: count)
  }

  /// All jumps alike.
  package init() { self.init(weights: []) }

  /// The jumps that were counted, with half an occurrence more each.
  init(counts: [Double]) {
    let total = counts.reduce(0) { $0 + $1 + 0.5 }
    self.init(weights: counts.map { Float(($0 + 0.5) / total) })
  }

  /// Weights of jumps from −`reach` to `reach`, the far ones as heavy as the longest.
  func extended(to reach: Int) -> [Float] {
    (-reach...reach).map { jump in
      weights[max(-Self.longest, min(Self.longest, jump)) + Self.longest]
    }
  }
}
