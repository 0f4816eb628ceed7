/// The unit of a memory that holds what was confirmed for a segment.
public struct ConfirmedUnit: Sendable, Equatable {
  public let id: Int
  /// Whether it was made for this segment, so that a change of the translation changes it; otherwise
  /// it was in the memory before.
  public let isOwn: Bool

  public init(id: Int, isOwn: Bool) {
    self.id = id
    self.isOwn = isOwn
  }
}
