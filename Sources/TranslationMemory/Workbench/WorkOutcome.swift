import Workspace

/// What a change of a translation did, in the article and in the memory.
public struct WorkOutcome: Sendable {
  /// The segments that changed, as they are now: the one that was asked for first.
  public let segments: [WorkSegment]
  /// The unit of the memory that holds what was confirmed.
  public let unit: Int?
}
