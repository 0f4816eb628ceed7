import Linguistics

/// The translation of a text that is like the segment.
package struct SimilarText: Sendable {
  package let target: String
  /// How much of what the segment says the text shares, 0 to 1, rare words counting for more.
  package let likeness: Float

  package init(target: String, likeness: Float) {
    self.target = target
    self.likeness = likeness
  }
}
