/// The segments before and after another one in its article, in its language.
///
/// They are what a context match goes by (TMX has no element for them; tools put them into
/// properties, see `StatedContext`). Only whoever knows the article can name them: the units that a
/// memory holds of it need not stand side by side.
public struct SegmentNeighbours: Sendable, Hashable {
  /// Nil at the beginning of the article, or when it is not known.
  public var previous: SegmentContent?
  /// Nil at the end of the article, or when it is not known.
  public var next: SegmentContent?

  public init(previous: SegmentContent? = nil, next: SegmentContent? = nil) {
    self.previous = previous
    self.next = next
  }
}
