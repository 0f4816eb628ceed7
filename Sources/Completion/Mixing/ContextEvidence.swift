import Foundation

/// What is the same for all words that may come next.
struct ContextEvidence {
  /// The share that the counts leave to words that never followed.
  var rest: Float = 1 {
    didSet { restLogarithm = logf(rest + 1e-3) }
  }
  /// How much of the source is still open, in words; and whether anything was confirmed.
  var open: Float = 0 {
    didSet { openLogarithm = logf(open + 0.3) }
  }
  /// How likely the next word of the source is one that the memory does not know.
  var strange: Float = 0
  /// Logarithms of the share left and of what is open, by which the layer weighs the other
  /// features.
  private(set) var restLogarithm = logf(1 + 1e-3)
  private(set) var openLogarithm = logf(0.3)
  /// What the last word's ending says of the next one's.
  var endings: EndingModel.Followers?
  var hasArticle = false
  var hasSimilar = false
}
