/// What is doubtful in the translation of one segment of an article.
public struct SegmentFindings: Sendable {
  /// The segment's number.
  public let number: Int
  public let findings: [CheckFinding]
}
