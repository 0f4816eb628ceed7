import MemoryStore

/// What synchronising did.
public struct SyncReport: Sendable, Equatable {
  /// Units and concepts that were taken in, by what became of them here.
  public var added = 0
  public var changed = 0
  public var deleted = 0
  /// Things that were added here and elsewhere alike and are one now.
  public var alike = 0
  /// Units and concepts that were sent.
  public var sent = 0
  /// Changes that did not know of each other; see ``Memory/conflicts()``.
  public var conflicts = 0
  /// Things the database had lost, and that are sent again: it was restored from a backup, or a
  /// standby took its place that lagged behind.
  public var lost: Int?
  /// Deletions that were too long ago to be told one by one, worked out from what is left.
  public var forgotten: Int?
  /// Changes that went as something new because what they changed had been deleted long ago.
  public var revived = 0
  /// How far this computer's clock is ahead of the database's, in seconds.
  public var clockOffset = 0.0

  public init() {}

  mutating func add(_ applied: AppliedChanges) {
    added += applied.added
    changed += applied.changed
    deleted += applied.deleted
    alike += applied.alike
    conflicts += applied.conflicts
  }
}
