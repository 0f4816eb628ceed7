/// Wishes for an export that cannot be met.
public enum ExportError: Error, Sendable, Equatable {
  case needsSource(flavour: String)
}

extension ExportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .needsSource(let flavour):
      "\(flavour) wants one source language"
    }
  }
}
