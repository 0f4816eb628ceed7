/// Which team a memory belongs to, and how far it has come.
public struct TeamStatus: Sendable, Equatable {
  public let name: String
  /// Where its database is, without a password.
  public let address: String
  /// The last revision of the team's log that was taken in.
  public let revision: Int64
  /// When it was last brought up to date, in ISO 8601; nil for never.
  public let synchronised: String?
  /// What was changed here since.
  public let unsent: TeamShare
  public let conflicts: Int
}
