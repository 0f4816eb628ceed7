/// Requests a memory cannot meet.
public enum MemoryError: Error, Sendable, Equatable {
  /// A unit without any text.
  case noVariants
}

extension MemoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noVariants: "a unit needs at least one text"
    }
  }
}
