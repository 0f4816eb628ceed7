import Linguistics

/// What had to be said of a document that was written.
package enum DocumentNotice: Sendable, Equatable {
  /// The original's encoding lacks characters of the translation.
  case changedEncoding(from: String, to: String)
  /// Changes that were tracked in text that was replaced, and so count as accepted.
  case acceptedChanges(Int)

  package var message: String {
    switch self {
    case .changedEncoding(let old, let new):
      "\(old) lacks characters of the translation; written in \(new)"
    case .acceptedChanges(let count):
      "\(count) tracked change\(count == 1 ? " was" : "s were") accepted, in text that was translated"
    }
  }
}
