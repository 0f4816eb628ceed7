import Linguistics
import Matching

/// Options for suggestions that cannot be met.
public enum SuggestionError: Error, Sendable, Equatable {
  /// There are no rules for sentences of that language.
  case cannotSegment(LanguageTag)
  case minimumOutOfRange(Int)
  case negativeLimit(Int)
  case noTargets
}

extension SuggestionError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotSegment(let language):
      "no sentence rules for \(language); cut the text into segments first"
    case .minimumOutOfRange(let score):
      "a minimum score of \(score) is not between 30 and 101"
    case .negativeLimit(let limit): "a limit of \(limit) matches makes no sense"
    case .noTargets: "no language to translate into"
    }
  }
}
