import Linguistics
import Matching
import MemoryStore

/// Memories asked together, the first one preferred.
public struct MemoryList: Sendable {
  let memories: [RankedMemory]

  /// - Parameter memories: each with the points its matches lose, 0 for none.
  public init(_ memories: [(memory: Memory, penalty: Int)]) {
    self.memories = memories.enumerated().map { index, entry in
      let path = entry.memory.path
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return RankedMemory(entry.memory, name: name, penalty: entry.penalty, priority: index)
    }
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
        let spelling = Spelling(segment.text)
        for suggester in suggesters {
          try suggester.rank(query, spelling, context: contexts[index], into: &ranking)
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
