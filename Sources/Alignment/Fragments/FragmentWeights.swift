import Linguistics

/// How a fragment's features become the probability that its translation is right.
///
/// There are two looks: a linear model of a candidate by itself, and a network that also knows what the
/// sentence's other phrases say of it. Both are fitted on fragments of held-out texts, right when the
/// reference translation has their stems in order with at most one word between; Kazakh ones half right
/// when it has four in five of them near one another. The second is then raised, because of what differs
/// from the reference about half is right as well. `train-fragments` does it.
package struct FragmentWeights: Sendable {
  package let first: FragmentNetwork
  package let second: FragmentNetwork
  /// About the most units that any example the network was fitted on had. What more units agree on is as
  /// likely as the surer look says: the linear one goes on as it began, the network need not.
  let mostUnits: Int

  /// Features of the first look that are not named weigh nothing.
  init?(_ first: [String: Float], second: [Float], mostUnits: Int = .max) {
    guard let second = FragmentNetwork(second) else { return nil }
    self.init(first, second: second, mostUnits: mostUnits)
  }

  private init(_ first: [String: Float], second: FragmentNetwork, mostUnits: Int) {
    self.mostUnits = mostUnits
    self.first = FragmentNetwork(
      linear: FragmentFeatures.names.map { first[$0] ?? 0 }, bias: 0, units: [])
    self.second = second
  }

  /// The weights for two languages: those of Russian and Kazakh where either is Kazakh, those of
  /// Russian and English for all others.
  package static func weights(from: LanguageTag, to: LanguageTag) -> FragmentWeights {
    [from, to].contains { $0.language == .kazakh } ? withKazakh : others
  }

  /// Fitted on the texts of Kazakhstan government sites in the Apertium project's ru-kk corpus, in folds
  /// by site.
  private static let withKazakh = fitted(firstWithKazakh, FittedFragmentWeights.withKazakh)

  /// Fitted on news of NTREX-128 and WMT 2023-2024, Russian and English, in folds by document and
  /// set; the first look is drawn towards the weights of the larger corpus above as no more than ten
  /// examples would.
  private static let others = fitted(
    firstOfOthers, FittedFragmentWeights.others, mostUnits: 20)

  /// Without a second look the first decides.
  private static func fitted(
    _ first: [String: Float], _ second: [Float], mostUnits: Int = .max
  ) -> FragmentWeights {
    FragmentWeights(first, second: second, mostUnits: mostUnits)
      ?? FragmentWeights(
        first,
        second: FragmentNetwork(
          linear: FragmentFeatures.names.map { first[$0] ?? 0 }, bias: 0, units: []),
        mostUnits: mostUnits)
  }

  private static let firstWithKazakh: [String: Float] = [
    "bias": -5.41,
    "logUnits": -0.08,
    "shareOfConsistent": 0.65,
    "shareOfAll": -0.18,
    "logTargetShare": -0.93,
    "dice": 1.67,
    "meanLink": -0.29,
    "leastLink": 0.02,
    "linkedShare": 1.43,
    "length": -0.04,
    "ratio": -0.52,
    "isRepeated": 0.07,
    "looseTargetEdges": -0.37,
    "looseSourceEdge": 0.07,
    "association": 4.08,
    "quality": 0.30,
    "contentLength": 0.43,
    "isSameLength": 0.00,
    "margin": -0.02,
    "lexicalMean": 0.87,
    "lexicalLeast": 0.12,
    "backLexicalMean": -0.44,
    "backLexicalLeast": 0.78,
    "unlinkedSource": 1.05,
    "looseNeighbours": 0.11,
    "boundBefore": 1.05,
    "boundAfter": 0.94,
    "logPlaces": -0.54,
    "choices": 0.04,
    "hasNumber": -0.35,
    "looseBounds": -0.84,
  ]

  private static let firstOfOthers: [String: Float] = [
    "bias": -8.43,
    "logUnits": -0.05,
    "shareOfConsistent": 0.85,
    "shareOfAll": -0.35,
    "logTargetShare": -1.31,
    "dice": 1.71,
    "meanLink": 0.25,
    "leastLink": 0.20,
    "linkedShare": 1.50,
    "length": 0.75,
    "ratio": -1.32,
    "isRepeated": 0.30,
    "looseTargetEdges": -0.58,
    "looseSourceEdge": -0.05,
    "association": 5.27,
    "quality": 0.41,
    "contentLength": 0.70,
    "isSameLength": 0.29,
    "margin": -0.02,
    "lexicalMean": 1.66,
    "lexicalLeast": -0.06,
    "backLexicalMean": -0.47,
    "backLexicalLeast": 0.98,
    "unlinkedSource": 1.02,
    "looseNeighbours": 0.04,
    "boundBefore": 0.76,
    "boundAfter": 0.83,
    "logPlaces": -0.64,
    "choices": -0.24,
    "hasNumber": -0.75,
    "looseBounds": -0.95,
  ]
}
