/// The segments beside one that are for translation.
public struct WorkNeighbours: Sendable, Equatable {
  /// Nil at the beginning of the article.
  public let previous: WorkSegment?
  /// Nil at the end of the article.
  public let next: WorkSegment?
}
