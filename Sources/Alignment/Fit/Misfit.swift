import Linguistics

/// A pair of texts that do not translate one another, as far as their words tell.
package struct Misfit: Sendable, Equatable {
  /// The pair's number.
  package let pair: Int
  /// The pair whose target would fit, and whose source this pair's target would; nil when there is
  /// none.
  package let counterpart: Int?
}
