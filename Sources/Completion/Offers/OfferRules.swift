import Bytes
import Foundation
import Linguistics

/// How offers are weighed.
package struct OfferRules: Sendable {
  /// Offers less likely to be wanted are not shown; nil for ``CompletionWeights/least``.
  package var least: ArticleRamp?
  /// Keys an offer has to promise to save.
  package var leastValue: Float = 0.5
  /// Of words that nothing speaks for so many were never met.
  package var unseenShare: Float = 0.5
  /// How many times likelier a word that was never met is than one word among all that were.
  package var unseenWeight: Float = 2
  /// The keys that a whole word saves beside its letters.
  package var wholeBonus: Float = 0.3
  /// What it costs that letters of the word are left to type.
  package var openWeight: Float = 0.05
  package var leastMore: Float = 0.3
  package var leastJoint: Float = 0.1
  package var mostMore = 3
  /// How likely a mark has to be to be offered with the word before it.
  package var leastMark: Float = 0.5
  /// The share of an offer's worth that is lost when a mark of it does not fit.
  package var markRisk: Float = 0.5

  package init() {}

  func openCost(left: Int) -> Float { left > 0 ? openWeight * Float(min(left, 6)) : 0 }
}
