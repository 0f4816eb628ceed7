/// What merging duplicates did, in units.
public struct MergeReport: Sendable, Equatable {
  /// Units that stayed for all of their group.
  public var kept = 0
  /// Units that went.
  public var removed = 0

  public init() {}

  /// Counts a group as merged.
  public mutating func add(_ group: DuplicateGroup) {
    kept += 1
    removed += group.others.count
  }
}
