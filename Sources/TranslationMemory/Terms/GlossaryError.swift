import Linguistics

/// Requests a glossary cannot meet.
public enum GlossaryError: Error, Sendable, Equatable {
  /// A glossary of pairs was asked for, and there are not two languages.
  case needsTwoLanguages
  /// No term is in that language.
  case noTerms(LanguageTag)
}

extension GlossaryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .needsTwoLanguages:
      "an OmegaT glossary pairs two languages"
    case .noTerms(let language):
      "the glossary has no terms in \(language); its columns or langSec elements name others"
    }
  }
}
