/// A value that goes from one to another while the first segments of an article are confirmed.
///
/// What is confirmed in an article is the best evidence for its next segments, so before there is
/// any, offers are wrong more often than their probability says, and only likelier ones are worth
/// showing.
package struct ArticleRamp: Sendable, Equatable {
  /// Before anything is confirmed.
  package var alone: Float
  /// Once ``segments`` are confirmed.
  package var inArticle: Float

  package init(alone: Float, inArticle: Float) {
    (self.alone, self.inArticle) = (alone, inArticle)
  }

  /// The same all along.
  package init(_ value: Float) { self.init(alone: value, inArticle: value) }

  /// So many segments make an article known: a news text has ten to twenty.
  static let segments = 8

  /// The value after so many segments of the article were confirmed.
  func after(_ confirmed: Int) -> Float {
    let share = Float(min(confirmed, Self.segments)) / Float(Self.segments)
    return alone + (inArticle - alone) * share
  }
}
