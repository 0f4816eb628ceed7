import Foundation
import Linguistics

/// How a fragment's features become the probability that its translation is right.
package struct FragmentWeights: Sendable {
  /// By ``FragmentFeatures/names``.
  private let weights: [Double]

  init(_ weights: [Double]) {
    self.weights = weights
  }

  /// The logistic function of the weighted sum.
  package func confidence(_ features: FragmentFeatures) -> Double {
    let sum = zip(weights, features.values).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }

  package static func weights(from: LanguageTag, to: LanguageTag) -> FragmentWeights {
    FragmentWeights([
      -6, 0, 1.4, 1.5, -0.7, 1.7, 0.4, -0.5, 1.9, 1, 0, 0, -0.6, 0.1, 2, 1.9, 0, 0, 0,
    ])
  }
}
