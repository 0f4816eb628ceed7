import Linguistics

/// Why to learn from a memory's units, again or at all.
public enum LearningAdvice: Sendable, Equatable {
  /// Nothing is known of the two languages.
  case learn(LanguageTag, LanguageTag, units: Int)
  /// Much was added since.
  case learnAgain(LanguageTag, LanguageTag, added: Int)
}
