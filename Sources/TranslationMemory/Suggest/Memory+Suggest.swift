import Linguistics
import Matching
import MemoryStore

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
    try options.validate()
    try store.lookUp(in: options.source) { lookup in
      let suggester = Suggester(lookup: lookup, options: options)
      let fragmenter = try FragmentSuggester(lookup: lookup, options: options)
      let analyzed = segments.map { $0.kind.isOffered ? lookup.analyze($0.text) : nil }
      let contexts = Self.contexts(of: analyzed)
      for (index, segment) in segments.enumerated() {
        try Task.checkCancellation()
        var matches: [Match] = []
        var fragments: [Fragment] = []
        if let query = analyzed[index] {
          matches = try suggester.matches(
            for: query, text: segment.text, context: contexts[index])
          if matches.first?.score ?? 0 < options.fragmentThreshold {
            fragments = try fragmenter?.fragments(in: segment.text, query) ?? []
          }
        }
        try body(Suggestion(segment: segment, matches: matches, fragments: fragments))
      }
    }
  }

  /// The neighbours of each segment among those that say something and are not furniture.
  private static func contexts(of texts: [AnalyzedText?]) -> [SegmentContext] {
    let fingerprints = texts.map { text in
      text.flatMap { $0.tokens.isEmpty ? nil : $0.fingerprint }
    }
    var previous: [UInt64?] = []
    var last: UInt64?
    for fingerprint in fingerprints {
      previous.append(last)
      last = fingerprint ?? last
    }
    var contexts: [SegmentContext] = []
    last = nil
    for (fingerprint, previous) in zip(fingerprints, previous).reversed() {
      contexts.append(SegmentContext(previous: previous, next: last))
      last = fingerprint ?? last
    }
    return contexts.reversed()
  }
}

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
      "no sentence rules for \(language); cut the text yourself and pass it with --segments"
    case .minimumOutOfRange(let score):
      "a minimum score of \(score) is not between 30 and 101"
    case .negativeLimit(let limit): "a limit of \(limit) matches makes no sense"
    case .noTargets: "no language to translate into; name some with --to en,kk"
    }
  }
}

extension SuggestionOptions {
  func validate() throws {
    guard Self.minimumScores.contains(minimumScore) else {
      throw SuggestionError.minimumOutOfRange(minimumScore)
    }
    guard limit >= 0 else { throw SuggestionError.negativeLimit(limit) }
    guard !targets.isEmpty else { throw SuggestionError.noTargets }
  }
}
