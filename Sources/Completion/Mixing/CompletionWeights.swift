import Foundation

/// The weights of ``WordFeatures``: a log-linear model of the next word with a ``HiddenLayer``.
///
/// A word's score is the exponential of its features times their weights and of what the layer
/// adds; divided by the sum of all scores it is the word's probability.
package struct CompletionWeights: Sendable {
  package var linear: SIMD32<Float>
  package var layer: HiddenLayer?
  /// How likely translations go on how far in the source.
  package var jumps: JumpWeights
  /// What an offer's probability is multiplied by, because it is too high on texts that are unlike
  /// the memory.
  package var trust: ArticleRamp
  /// Less likely offers take more time to read than they save. In a language of long words it pays
  /// to wait for a surer offer, because many letters are left to save then.
  package var least: ArticleRamp

  /// Reads weights one after the other: those of the features, and those of a layer if there is one.
  package init(
    _ values: [Float], jumps: JumpWeights, trust: ArticleRamp = ArticleRamp(1),
    least: ArticleRamp = ArticleRamp(0.22)
  ) {
    self.trust = trust
    self.least = least
    linear = .zero
    for (index, value) in values.prefix(WordFeatures.count).enumerated() { linear[index] = value }
    layer = HiddenLayer(values.dropFirst(WordFeatures.count))
    self.jumps = jumps
  }

  /// All weights, as ``init(_:jumps:trust:least:)`` reads them.
  package var values: [Float] {
    (0..<WordFeatures.count).map { linear[$0] } + (layer?.values ?? [])
  }

  /// The logarithm of a word's score.
  @inline(__always)
  package func logarithm(_ features: WordFeatures) -> Float {
    let sum = (linear * features.values).sum()
    return layer.map { sum + $0.sum(features) } ?? sum
  }

  @inline(__always)
  func score(_ features: WordFeatures) -> Float { expf(logarithm(features)) }
}
