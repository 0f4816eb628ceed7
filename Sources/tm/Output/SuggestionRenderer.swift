import TranslationMemory

/// Shows suggestions in some form, one segment after the other.
protocol SuggestionRenderer {
  mutating func begin() throws
  mutating func show(_ suggestion: Suggestion) throws
  mutating func end() throws
}
