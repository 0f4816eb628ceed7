import Bitext
import Linguistics
import Matching
import MemoryStore

extension Memory {
  /// The units that hold a phrase, the newest first, in whatever form its words stand.
  ///
  /// What stands in quotation marks is looked for as it is written. Units that read the same are
  /// one hit. Throws ``ConcordanceError``, and ``MemoryStoreError`` when the memory cannot be read.
  ///
  ///     try memory.concordance("двустороннее сотрудничество")    // … двустороннего сотрудничества …
  ///     try memory.concordance("\"в области\" образование")
  public func concordance(
    _ phrase: String, options: ConcordanceOptions = ConcordanceOptions()
  ) throws -> (hits: [ConcordanceHit], hasMore: Bool) {
    let pattern = PhrasePattern(phrase, language: options.language)
    if pattern.isEmpty { throw ConcordanceError.noWords(phrase) }
    var hits: [ConcordanceHit] = []
    var readings: Set<Reading> = []
    var hasMore = false
    try store.lookUp(in: options.language) { lookup in
      try lookup.search(pattern) { stored, variant, ranges in
        try Task.checkCancellation()
        let content = stored.unit.variants[variant].content
        let targets = Self.targets(of: stored.unit, besides: variant, options.targets)
        let reading = Reading(source: content, targets: targets)
        guard readings.insert(reading).inserted else { return true }
        if hits.count == options.limit {
          hasMore = true
          return false
        }
        hits.append(
          ConcordanceHit(
            unit: stored.id, source: content, ranges: Self.scalars(ranges, of: content),
            targets: targets, origin: stored.origin, quality: stored.quality))
        return true
      }
    }
    return (hits, hasMore)
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
