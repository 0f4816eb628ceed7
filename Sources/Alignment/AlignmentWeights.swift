/// What the pieces of evidence for a bead are worth, in nats unless said otherwise.
///
/// Fitted by cross-validation over news in three languages; a bead's score is its prior, plus the length
/// model's log-likelihood ratio, plus ``lexical`` times the log-likelihood ratios of the words
/// of either side given the other.
package struct AlignmentWeights: Sendable {
  /// Log priors of the shapes, against a pair of single sentences.
  package var unmatched = -3.0
  package var oneToTwo = -2.9
  package var oneToThree = -6.2
  package var oneToFour = -7.7
  package var twoToTwo = -10.0

  /// The weight of the words of both sides.
  package var lexical = 0.48
  /// The weight of words and numbers within that, and of marks.
  package var word = 0.83
  package var mark = 0.6
  /// How much of a word's chance to appear is lost when its translation is absent.
  package var absence = 0.95
  /// What a word's evidence loses with every doubling (by e) of the sentences it may come from.
  package var dilution = 0.15
  /// The least frequency a word is taken to have: otherwise a rare word of a long text would count
  /// more than the priors, which were fitted on articles of some twenty sentences.
  package var leastFrequency = 0.05
  /// The most one word can count.
  package var mostPerWord = 5.0

  /// What each sentence of a merge should bring in evidence of its own, and what a lack costs.
  package var expectedOfMerged = 1.5
  package var lackOfMerged = 0.6
  package var mostLackOfMerged = 6.0

  /// The spread of the log ratio of lengths: of long texts, and what shortness adds.
  package var lengthSpread = 0.26
  package var shortLengthSpread = 1.4
  package var least = -20.0

  /// How far scores overstate what is known; posteriors are taken of scores divided by it.
  package var temperature = 2.5

  package init() {}

  func prior(of shape: BeadShape) -> Double {
    switch (shape.source, shape.target) {
    case (1, 1): 0
    case (2, 2): twoToTwo
    case (0, _), (_, 0): unmatched
    case (1, 2), (2, 1): oneToTwo
    case (1, 3), (3, 1): oneToThree
    default: oneToFour
    }
  }
}
