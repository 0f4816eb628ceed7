import TeamMemory

/// How to synchronise.
public struct SyncOptions: Sendable {
  /// Where the database is, when not as the memory has it noted: with a password, say.
  public var address: TeamAddress?
  /// Whether to read from a standby where the address names one; what is sent goes to the primary.
  public var readsFromStandby = false

  public init() {}
}
