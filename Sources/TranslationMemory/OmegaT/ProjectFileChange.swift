import Interchange
import Linguistics

/// What becomes of a file of a project.
public struct ProjectFileChange: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case new, changed, same, removed
  }

  public let path: String
  public let kind: Kind

  init(_ change: (path: String, change: OmegaTFileSet.Change)) {
    path = change.path
    kind =
      switch change.change {
      case .new: .new
      case .changed: .changed
      case .same: .same
      case .removed: .removed
      }
  }
}
