import Foundation
import Linguistics

/// How a fragment's features become the probability that its translation is right.
///
/// Fitted by logistic regression on fragments of held-out texts, right when the reference
/// translation has their stems in order with at most one word between; then raised a little, because of
/// what differs from the reference most is right as well.
package struct FragmentWeights: Sendable {
  /// In the order of ``FragmentFeatures/names``.
  private let weights: [Double]

  /// Features that are not named weigh nothing.
  package init(_ weights: [String: Double]) {
    self.weights = FragmentFeatures.names.map { weights[$0] ?? 0 }
  }

  /// The logistic function of the weighted sum.
  package func confidence(_ features: FragmentFeatures) -> Double {
    let sum = zip(weights, features.values).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-sum))
  }

  /// The weights for two languages: those of Russian and Kazakh where either is Kazakh, those of
  /// Russian and English for all others.
  package static func weights(from: LanguageTag, to: LanguageTag) -> FragmentWeights {
    [from, to].contains { $0.language == .kazakh } ? withKazakh : others
  }

  /// Fitted on the texts of Kazakhstan government sites in the Apertium project's ru-kk corpus, in six
  /// folds by site.
  private static let withKazakh = FragmentWeights([
    "bias": -9.27,
    "logUnits": -0.52,
    "shareOfConsistent": 1.44,
    "shareOfAll": 1.36,
    "logTargetShare": -1.29,
    "dice": 2.47,
    "meanLink": -2.26,
    "leastLink": -0.20,
    "linkedShare": 4.09,
    "length": -1.53,
    "ratio": -0.26,
    "isRepeated": 0.22,
    "looseTargetEdges": -0.66,
    "looseSourceEdge": -0.17,
    "association": 7.15,
    "quality": 0.69,
    "contentLength": 3.20,
    "isSameLength": 0.30,
    "margin": -0.03,
  ])

  /// Fitted on news of NTREX-128 and WMT 2023-2024, Russian and English, in four folds by document
  /// and set.
  private static let others = FragmentWeights([
    "bias": -6.77,
    "logUnits": -0.38,
    "shareOfConsistent": 1.39,
    "shareOfAll": 0.29,
    "logTargetShare": -0.93,
    "dice": 1.31,
    "meanLink": -0.56,
    "leastLink": 0.15,
    "linkedShare": 1.82,
    "length": 1.43,
    "ratio": -1.05,
    "isRepeated": 0.65,
    "looseTargetEdges": -0.55,
    "looseSourceEdge": -0.17,
    "association": 4.47,
    "quality": 1.17,
    "contentLength": 0.48,
    "isSameLength": 0.21,
    "margin": 0.03,
  ])
}
