/// Phrases that cannot be looked for.
public enum ConcordanceError: Error, Sendable, Equatable {
  /// Nothing but marks and spaces.
  case noWords(String)
}

extension ConcordanceError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noWords(let phrase): "there is no word or number to look for in \"\(phrase)\""
    }
  }
}
