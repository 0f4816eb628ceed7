import Interchange

/// The inline codes of one segment.
public struct SegmentCodes: Sendable {
  public struct Code: Sendable {
    /// Where it stands in the segment's source, in UTF-16 code units.
    public let offset: Int
    /// Such as `<g1>`, `</g1>` or `<x2/>`.
    public let tag: String
  }

  public let number: Int
  public let codes: [Code]
}
