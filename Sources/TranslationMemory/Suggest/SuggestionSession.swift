import Bitext
import Linguistics
import Matching
import MemoryStore

/// Look-ups in one memory or several: made once, asked for one segment at a time.
///
/// A session keeps what every look-up needs (statements, the termbase and the forms of its terms,
/// what was learnt of the words) until the memory changes. Each look-up sees what was committed
/// before it, by this process or another, and each memory in one state.
///
/// A session may be asked from any task, by many at once, and none waits for another; the calls
/// block for as long as they take, about a millisecond a segment. No transaction is open while the
/// closures given to it run: they may call the session, and read or change its memories.
///
///     let session = try memory.session()
///     let suggestion = try session.suggestion(for: "Стороны обменялись мнениями.")
///     try memory.add(unit)    // found by the next look-up
public final class SuggestionSession: Sendable {
  /// What is suggested.
  public let options: SuggestionOptions

  let memories: [RankedMemory]
  let completions: SessionCompletion
  private let terms: SessionTerms
  private let readers: IdleItems<SegmentReader>
  private let writer: MatchWriter
  private let denial: Denial

  init(_ memories: [RankedMemory], options: SuggestionOptions) throws {
    try options.validate()
    self.options = options
    self.memories = memories
    terms = SessionTerms(options, memories)
    completions = SessionCompletion(memories, options: options)
    readers = IdleItems(most: 8)
    denial = Denial(language: options.source)
    writer = MatchWriter(options: options, namesMemory: memories.count > 1)
  }

  /// What the memories have for one segment of an article.
  ///
  /// Throws `CancellationError` when its task is cancelled, ``/MemoryStore/MemoryStoreError`` when
  /// a memory cannot be read.
  ///
  /// - Parameters:
  ///   - segment: what is to be translated.
  ///   - previous: the text of the segment before it that says something and is for translation;
  ///     nil when there is none. With both neighbours the same as a unit's, an exact match is one in
  ///     context.
  ///   - next: the text of the one after it.
  public func suggestion(
    for segment: Segment, after previous: String? = nil, before next: String? = nil
  ) throws -> Suggestion {
    try withReader { reader in
      guard segment.kind.isOffered else { return Suggestion(segment: segment, matches: []) }
      let context = SegmentContext(
        previous: previous.flatMap { reader.analyzer.analyze($0).neighbour },
        next: next.flatMap { reader.analyzer.analyze($0).neighbour })
      return try suggestion(
        for: segment, reader.analyzer.analyze(segment.text), context: context, with: reader)
    }
  }

  /// What the memories have for a text, taken as one segment.
  public func suggestion(
    for text: String, after previous: String? = nil, before next: String? = nil
  ) throws -> Suggestion {
    let whole = Segment(
      text: text, kind: .sentence, bytes: 0..<text.utf8.count,
      scalars: 0..<text.unicodeScalars.count, paragraph: 0)
    return try suggestion(for: whole, after: previous, before: next)
  }

  /// Calls `body` with each segment of an article and what the memories have for it, as soon as it
  /// is known.
  ///
  /// A segment's neighbours are those beside it that say something and are for translation. Throws
  /// what `body` throws, and what ``suggestion(for:after:before:)-(Segment,_,_)`` does.
  public func forEachSuggestion(
    for segments: [Segment], _ body: (Suggestion) throws -> Void
  ) throws {
    let analyzed = try withReader { reader in
      segments.map { $0.kind.isOffered ? reader.analyzer.analyze($0.text) : nil }
    }
    try forEachSuggestion(for: segments, analyzed, body)
  }

  /// The same for segments with codes, which are looked up with them, whatever their kind.
  ///
  /// - Parameter isWanted: whether the segment at a place is looked up, or only a neighbour.
  func forEachSuggestion(
    forCoded segments: [CodedSegment], where isWanted: (Int) -> Bool = { _ in true },
    _ body: (CodedSegment, Suggestion) throws -> Void
  ) throws {
    let matchable = segments.map(\.text.content.matchable)
    let analyzed = try withReader { reader in
      matchable.map { reader.analyzer.analyze($0.text, codes: $0.codes) }
    }
    let plain = zip(segments, matchable).map { coded, matchable in
      let segment = coded.segment
      return Segment(
        text: matchable.text, kind: segment.kind.isOffered ? segment.kind : .sentence,
        bytes: segment.bytes, scalars: segment.scalars, paragraph: segment.paragraph)
    }
    var wanted = segments.indices.filter(isWanted)[...]
    try forEachSuggestion(for: plain, analyzed, where: isWanted) { suggestion in
      try body(segments[wanted.removeFirst()], suggestion)
    }
  }

  private func forEachSuggestion(
    for segments: [Segment], _ analyzed: [AnalyzedText?],
    where isWanted: (Int) -> Bool = { _ in true }, _ body: (Suggestion) throws -> Void
  ) throws {
    let contexts = SegmentContext.contexts(of: analyzed.map { $0?.neighbour })
    var first: [String: Int] = [:]
    for (index, segment) in segments.enumerated() where isWanted(index) {
      guard let query = analyzed[index] else {
        try Task.checkCancellation()
        try body(Suggestion(segment: segment, matches: []))
        continue
      }
      var found = try withReader { reader in
        try suggestion(for: segment, query, context: contexts[index], with: reader)
      }
      found.repeats = query.tokens.isEmpty ? nil : first[segment.text]
      try body(found)
      if first[segment.text] == nil { first[segment.text] = index }
    }
  }

  /// Lends what reads segments to one look-up.
  private func withReader<T>(_ body: (SegmentReader) throws -> T) throws -> T {
    let reader = readers.take() ?? SegmentReader(language: options.source)
    defer { readers.giveBack(reader) }
    return try body(reader)
  }

  private func suggestion(
    for segment: Segment, _ query: AnalyzedText, context: SegmentContext,
    with reader: SegmentReader
  ) throws -> Suggestion {
    try Task.checkCancellation()
    var ranking = MatchRanking(
      minimum: options.minimumScore, limit: options.limit, exactLimit: options.exactLimit)
    let spelling = Spelling(segment.text)
    let denials = denial.count(in: query, segment.text)
    var revisions: [Int64] = []
    var mayHaveFragments = false
    for memory in memories {
      try memory.memory.store.lookUp { state in
        try Suggester(state, memory: memory, options: options, denial: denial)
          .rank(query, spelling, denials: denials, context: context, into: &ranking)
        revisions.append(state.termbaseRevision)
        mayHaveFragments =
          try mayHaveFragments || FragmentSuggester(state, options: options) != nil
      }
    }
    let ranked = ranking.ranked()
    var matches = writer.matches(
      ranked, query: query, text: segment.text, analyzer: reader.analyzer)
    if options.repairsMatches {
      let repairer = MatchRepairer(
        text: segment.text, query: query, options: options, terms: terms, completions: completions,
        reader: reader, revisions: revisions)
      for (index, candidate) in ranked.enumerated() {
        try repairer.repair(&matches[index], candidate)
      }
    }
    let found = try terms.finder(for: reader, at: revisions).terms(in: segment.text)
      .sortedByLength()
    let isClose = matches.first?.score ?? 0 >= options.fragmentThreshold ?? .max
    let fragments =
      isClose || !mayHaveFragments
      ? []
      : try fragments(in: segment.text, query).compactMap { fragment in
        try TermAgreement(found, in: fragment).kept(fragment) { language in
          try terms.finder(of: language, for: reader, at: revisions)
        }
      }
    return Suggestion(
      segment: segment, matches: matches, terms: found, fragments: fragments,
      passages: matches.isEmpty && fragments.isEmpty ? try passages(in: segment.text, query) : [])
  }

  /// The fragments of the first memory that has any.
  private func fragments(in text: String, _ query: AnalyzedText) throws -> [Fragment] {
    guard options.fragmentLimit ?? 0 > 0 else { return [] }
    for memory in memories {
      let found = try memory.memory.store.lookUp { state in
        try FragmentSuggester(state, options: options)?.fragments(in: text, query) ?? []
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The passages of the first memory that has any.
  private func passages(in text: String, _ query: AnalyzedText) throws -> [Passage] {
    guard options.fragmentLimit ?? 0 > 0 else { return [] }
    for memory in memories {
      let found = try memory.memory.store.lookUp { state in
        try PassageSuggester(state, options: options).passages(in: text, query)
      }
      if !found.isEmpty { return found }
    }
    return []
  }
}

extension AnalyzedText {
  /// What the text is known by as a neighbour; nil when it says nothing.
  fileprivate var neighbour: UInt64? { tokens.isEmpty ? nil : fingerprint }
}

extension SegmentContext {
  /// The contexts of segments in their order. Segments that say nothing do not count as neighbours.
  fileprivate static func contexts(of fingerprints: [UInt64?]) -> [SegmentContext] {
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
