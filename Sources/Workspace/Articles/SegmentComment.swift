/// A comment on a segment.
public struct SegmentComment: Sendable, Equatable {
  public let id: Int
  public let text: String
  /// When it was written, as ISO 8601 in UTC.
  public let date: String
}
