import Bitext
import Linguistics
import Matching
import MemoryStore

extension Memory {
  /// The units that hold a phrase; see ``SuggestionSession/concordance(_:options:)``.
  ///
  ///     try memory.concordance("двустороннее сотрудничество")    // … двустороннего сотрудничества …
  ///     try memory.concordance("\"в области\" образование")
  public func concordance(
    _ phrase: String, options: ConcordanceOptions = ConcordanceOptions()
  ) throws -> ConcordanceResult {
    try session().concordance(phrase, options: options)
  }
}

extension SuggestionSession {
  /// The units that hold a phrase, in whatever form its words stand: memory by memory, in each the
  /// newest first.
  ///
  /// What stands in quotation marks is looked for as it is written. Units that read the same are
  /// one hit. Throws ``ConcordanceError``, and ``/MemoryStore/MemoryStoreError`` when a memory
  /// cannot be read.
  ///
  /// - Parameters:
  ///   - phrase: words to look for; those in quotation marks as they are written.
  ///   - options: where to look; unless given, in texts of the session's source language, with all
  ///     others beside them.
  public func concordance(
    _ phrase: String, options: ConcordanceOptions? = nil
  ) throws -> ConcordanceResult {
    let options = options ?? ConcordanceOptions(language: self.options.source)
    let pattern = PhrasePattern(phrase, language: options.language)
    if pattern.isEmpty { throw ConcordanceError.noWords(phrase) }
    var collection = ConcordanceCollection(options)
    for memory in memories where !collection.hasMore {
      try memory.memory.store.lookUp { state in
        try state.lookup(in: options.language).search(pattern) { stored, variant, ranges in
          try Task.checkCancellation()
          return collection.add(
            stored, variant, ranges, memory: memories.count > 1 ? memory.name : nil)
        }
      }
    }
    return ConcordanceResult(hits: collection.hits, hasMore: collection.hasMore)
  }
}

/// The hits of a concordance while they are found.
private struct ConcordanceCollection {
  private let options: ConcordanceOptions
  private(set) var hits: [ConcordanceHit] = []
  private(set) var hasMore = false
  private var readings: Set<Reading> = []

  init(_ options: ConcordanceOptions) {
    self.options = options
  }

  /// Adds a unit that holds the phrase; false when no more are wanted.
  mutating func add(
    _ stored: StoredUnit, _ variant: Int, _ ranges: [Range<Int>], memory: String?
  ) -> Bool {
    let content = stored.unit.variants[variant].content
    let targets = Self.targets(of: stored.unit, besides: variant, options.targets)
    guard readings.insert(Reading(source: content, targets: targets)).inserted else { return true }
    if hits.count == options.limit {
      hasMore = true
      return false
    }
    hits.append(
      ConcordanceHit(
        memory: memory, unit: stored.id, source: content,
        ranges: Self.scalars(ranges, of: content), targets: targets, origin: stored.origin,
        quality: stored.quality))
    return true
  }

  private struct Reading: Hashable {
    let source: SegmentContent
    let targets: [Match.Target]
  }

  private static func targets(
    of unit: TranslationUnit, besides source: Int, _ languages: [LanguageTag]?
  ) -> [Match.Target] {
    let others = unit.variants.indices.filter {
      $0 != source && !unit.variants[$0].content.isEmpty
    }.map { unit.variants[$0] }
    guard let languages else {
      return others.map { Match.Target(language: $0.language, content: $0.content) }
    }
    return languages.flatMap { language in
      others.filter { $0.language.isSameLanguage(as: language) }.map {
        Match.Target(language: language, content: $0.content)
      }
    }
  }

  /// Ranges in bytes of the text that is matched, codes and all, as scalars of the plain text.
  private static func scalars(_ ranges: [Range<Int>], of content: SegmentContent) -> [Range<Int>] {
    let code: Unicode.Scalar = "\u{FFFC}"
    let hasCodes = content.markup != nil
    let text = content.matchable.text
    func offset(_ bytes: Int) -> Int {
      String(decoding: text.utf8.prefix(bytes), as: UTF8.self).unicodeScalars.count {
        !hasCodes || $0 != code
      }
    }
    return ranges.map { offset($0.lowerBound)..<offset($0.upperBound) }
  }
}
