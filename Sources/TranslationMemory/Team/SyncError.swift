/// Why a memory and its team could not be brought together.
public enum SyncError: Error, Sendable, Equatable {
  /// The database holds another team under the name.
  case otherTeam(name: String)
}

extension SyncError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .otherTeam(let name):
      """
      the team called \(name) in the database is not the one this memory belongs to; nothing was \
      changed
      """
    }
  }
}
