import TranslationMemory

/// Shows suggestions in some form, one segment after the other.
protocol SuggestionRenderer {
  mutating func begin() throws
  mutating func show(_ suggestion: Suggestion) throws
  mutating func end() throws
}

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
