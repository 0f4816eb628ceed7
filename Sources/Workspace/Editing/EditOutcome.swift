/// What a change did.
public struct EditOutcome: Sendable {
  /// The segment as it is now.
  public let segment: WorkSegment
  /// Others that got the same translation.
  public let propagated: [WorkSegment]
}
