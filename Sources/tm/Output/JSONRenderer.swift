import TranslationMemory

/// One object with all segments.
struct JSONRenderer: SuggestionRenderer {
  private struct Document: Encodable {
    let schema = 1
    let from: String
    let to: [String]
    let segments: [SuggestionDocument]
  }

  private let source: LanguageTag
  private let targets: [LanguageTag]
  private var segments: [SuggestionDocument] = []

  init(source: LanguageTag, targets: [LanguageTag]) {
    self.source = source
    self.targets = targets
  }

  mutating func begin() throws {}

  mutating func show(_ suggestion: Suggestion) throws {
    segments.append(SuggestionDocument(suggestion, index: segments.count, to: targets))
  }

  mutating func end() throws {
    let output = TextOutput()
    try output.writeLine(
      JSONText.encode(
        Document(
          from: source.literal, to: targets.map(\.literal), segments: segments)))
    try output.finish()
  }
}
