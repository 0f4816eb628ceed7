import Linguistics

/// What of a source segment is still to be said, and where the translation stands in it.
struct SourceCoverage {
  /// For every word of the source how likely it is not translated yet.
  private(set) var open: [Float]
  /// The word that the last translated word stands for; −1 before the first.
  private(set) var last = -1

  /// How likely a word that nothing of the source explains belongs to the target language alone.
  private static let own: Float = 0.03
  /// A word of the source that explains less does not tell where the translation stands.
  private static let leastSure: Float = 0.3

  init(count: Int) {
    open = [Float](repeating: 1, count: count)
  }

  /// Takes out what a word says, given how likely each word of the source is translated by it.
  mutating func say(_ likelihoods: [Float]) {
    var sum = Self.own
    for (index, likelihood) in likelihoods.enumerated() { sum += likelihood * open[index] }
    var best = (index: -1, share: Self.leastSure)
    for (index, likelihood) in likelihoods.enumerated() where likelihood > 0 {
      let share = likelihood * open[index] / sum
      open[index] *= 1 - share
      if share > best.share { best = (index, share) }
    }
    if best.index >= 0 { last = best.index }
  }

  /// How likely the next word stands for a word of the source, by how far it is from the last one.
  func nearness(_ index: Int, _ jumps: JumpWeights) -> Float { jumps[index - last] }
}
