import Bytes
import Linguistics

/// How a word that is being typed begins, where that tells names from other words.
enum TypedCapital {
  case capital
  case small
  /// Nothing is typed, or a capital says nothing there.
  case unknown

  /// How likely a word is begun so, against one of which nothing is known.
  func belief(inCapitalized isCapitalized: Bool) -> Float {
    switch self {
    case .capital: isCapitalized ? 1 : 0.1
    case .small: isCapitalized ? 0.05 : 1
    case .unknown: 1
    }
  }
}
