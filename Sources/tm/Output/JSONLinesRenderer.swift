import TranslationMemory

/// An object a segment, one a line.
struct JSONLinesRenderer: SuggestionRenderer {
  private let to: [LanguageTag]
  private let output = TextOutput()
  private var index = 0

  init(to: [LanguageTag]) {
    self.to = to
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws {
    try output.writeLine(JSONText.encode(SuggestionDocument(suggestion, index: index, to: to)))
    index += 1
  }

  mutating func end() throws { try output.finish() }
}
