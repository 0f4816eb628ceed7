import Linguistics

/// A run of the stored and the new sentence laid over each other.
public struct DiffRun: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable {
    case same
    /// In the stored sentence only.
    case deleted
    /// In the new sentence only.
    case inserted
  }

  public let kind: Kind
  public let text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
