import Linguistics

/// Why a document cannot be read or written.
public enum DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There are no rules to cut texts of this language.
  case cannotSegment(LanguageTag)
  /// The translated document would replace its original.
  case replacesOriginal(String)
  /// Only confirmed translations were asked for, and the file says of none whether it is.
  case noStates(String)

  public var description: String {
    switch self {
    case .cannotSegment(let language): "there are no sentence rules for \(language)"
    case .replacesOriginal(let path): "\(path) is the original, which is not replaced"
    case .noStates(let path):
      "\(path) says of no translation whether it is confirmed, so none would be taken"
    }
  }
}
