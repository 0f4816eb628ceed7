import Linguistics

extension Memory {
  /// A session for look-ups, to be made once and asked often; throws ``SuggestionError`` for
  /// options that make no sense.
  public func session(
    _ options: SuggestionOptions = SuggestionOptions()
  ) throws -> SuggestionSession {
    try MemoryList([MemoryList.Entry(self)]).session(options)
  }

  /// Suggests translations for every segment of an article.
  ///
  /// Throws ``SuggestionError`` for options that make no sense, ``/MemoryStore/MemoryStoreError``
  /// when the memory cannot be read.
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

  /// Calls `body` with each segment and its matches as soon as they are known; see
  /// ``SuggestionSession/forEachSuggestion(for:_:)``.
  public func forEachSuggestion(
    for segments: [Segment], options: SuggestionOptions = SuggestionOptions(),
    _ body: (Suggestion) throws -> Void
  ) throws {
    try session(options).forEachSuggestion(for: segments, body)
  }
}
