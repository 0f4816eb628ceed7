import CVersion

/// The version of the library and the command.
public enum Version {
  public static let current = "0.2.0"

  /// The commit that was built, shortened, with a plus when it was changed; empty when not known.
  public static let commit = String(cString: tm_commit())

  /// Both, for people: `0.2.0 (1a2b3c4)`.
  public static let full = commit.isEmpty ? current : "\(current) (\(commit))"
}
