import Interchange

/// Why a file of translations cannot be used.
public struct TranslationFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whether it has translations into several languages, of which one is to be named.
  public let hasSeveralLanguages: Bool
  public let description: String

  init(_ problem: TranslationFile.Problem) {
    if case .severalLanguages = problem {
      hasSeveralLanguages = true
    } else {
      hasSeveralLanguages = false
    }
    description = problem.description
  }
}
