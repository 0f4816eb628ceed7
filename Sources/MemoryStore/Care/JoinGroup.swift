import Bitext

/// Units of one source and context in different languages, to be one.
public struct JoinGroup: Sendable {
  /// The unit that stays and gets the texts of the others: see ``DuplicateGroup/kept``.
  public let kept: StoredUnit
  public let others: [StoredUnit]
}
