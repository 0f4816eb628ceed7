import Linguistics

extension Memory {
  /// Suggests translations for every segment of an article.
  ///
  /// All of the article is looked up in one state of the memory. Throws ``SuggestionError`` for
  /// options that make no sense, ``MemoryStoreError`` when the memory cannot be read.
  public func suggestions(
    for article: String, options: SuggestionOptions = SuggestionOptions()
  ) throws -> [Suggestion] {
    guard let language = options.source.language else {
      throw SuggestionError.cannotSegment(options.source)
    }
    return try suggestions(
      for: Segmenter(language: language).segments(in: article), options: options)
  }

  /// Suggests translations for segments that were cut already.
  public func suggestions(
    for segments: [Segment], options: SuggestionOptions = SuggestionOptions()
  ) throws -> [Suggestion] {
    var suggestions: [Suggestion] = []
    try forEachSuggestion(for: segments, options: options) { suggestions.append($0) }
    return suggestions
  }

  /// Calls `body` with each segment and its matches as soon as they are known.
  public func forEachSuggestion(
    for segments: [Segment], options: SuggestionOptions = SuggestionOptions(),
    _ body: (Suggestion) throws -> Void
  ) throws {
    try MemoryList([(memory: self, penalty: 0)])
      .forEachSuggestion(for: segments, options: options, body)
  }
}
