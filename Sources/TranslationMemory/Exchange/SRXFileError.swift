import Linguistics

/// Why the rules of an SRX file cannot be used.
public enum SRXFileError: Error, Equatable, CustomStringConvertible {
  case noRules(Language, file: String)

  public var description: String {
    switch self {
    case .noRules(let language, let file):
      "\(file): no languagemap matches \"\(language.rawValue)\"; add one"
    }
  }
}
