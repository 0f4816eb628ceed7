/// The neighbours of a segment, as fingerprints of their texts; nil at an end or when not known.
public struct SegmentContext: Sendable, Hashable {
  public let previous: UInt64?
  public let next: UInt64?

  public init(previous: UInt64?, next: UInt64?) {
    self.previous = previous
    self.next = next
  }

  /// Whether the neighbours are the same on both sides, and there is at least one.
  public func isSame(as other: SegmentContext) -> Bool {
    self == other && (previous != nil || next != nil)
  }
}
