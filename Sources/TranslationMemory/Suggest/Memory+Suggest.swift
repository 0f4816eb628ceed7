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
    try MemoryList([(memory: self, penalty: 0)])
      .forEachSuggestion(for: segments, options: options, body)
  }
}

extension MemoryList {
  /// Calls `body` with each segment and what all the memories have for it, as soon as it is known.
  ///
  /// Each memory is asked in one state of it. Throws ``SuggestionError`` for options that make no
  /// sense, ``MemoryStoreError`` when a memory cannot be read.
  public func forEachSuggestion(
    for segments: [Segment], options: SuggestionOptions = SuggestionOptions(),
    _ body: (Suggestion) throws -> Void
  ) throws {
    try options.validate()
    let glossaries = try options.glossaries ?? memories.map { try $0.memory.glossary() }
    let finder = TermFinder(glossaries, language: options.source)
    try lookUp(memories[...], options) { suggesters in
      let fragmenters = try suggesters.compactMap {
        try FragmentSuggester(lookup: $0.lookup, options: options)
      }
      let writer = MatchWriter(options: options, namesMemory: memories.count > 1)
      let analyzer = TextAnalyzer(language: options.source)
      let analyzed = segments.map { $0.kind.isOffered ? analyzer.analyze($0.text) : nil }
      let contexts = Self.contexts(of: analyzed)
      var first: [String: Int] = [:]
      for (index, segment) in segments.enumerated() {
        try Task.checkCancellation()
        guard let query = analyzed[index] else {
          try body(Suggestion(segment: segment, matches: []))
          continue
        }
        var ranking = MatchRanking(minimum: options.minimumScore, limit: options.limit)
        for suggester in suggesters {
          try suggester.rank(query, context: contexts[index], into: &ranking)
        }
        let matches = ranking.ranked().map { writer.match($0, query: query, text: segment.text) }
        var fragments: [Fragment] = []
        if matches.first?.score ?? 0 < options.fragmentThreshold ?? .max {
          for fragmenter in fragmenters where fragments.isEmpty {
            fragments = try fragmenter.fragments(in: segment.text, query)
          }
        }
        try body(
          Suggestion(
            segment: segment, repeats: query.tokens.isEmpty ? nil : first[segment.text],
            matches: matches, terms: finder.terms(in: segment.text).sortedByLength(),
            fragments: fragments))
        if first[segment.text] == nil { first[segment.text] = index }
      }
    }
  }

  /// Opens the memories one within the other, so that each is read in one state.
  private func lookUp<T>(
    _ memories: ArraySlice<RankedMemory>, _ options: SuggestionOptions,
    opened: [Suggester] = [], _ body: ([Suggester]) throws -> T
  ) throws -> T {
    guard let memory = memories.first else { return try body(opened) }
    return try memory.memory.store.lookUp(in: options.source) { lookup in
      let suggester = Suggester(lookup: lookup, memory: memory, options: options)
      return try lookUp(memories.dropFirst(), options, opened: opened + [suggester], body)
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
