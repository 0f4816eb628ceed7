import Alignment
import Bitext
import Bytes
import Linguistics
import Matching
import MemoryStore

/// Suggests passages for a segment from one state of a memory.
struct PassageSuggester {
  private let lookup: MemoryLookup
  private let options: SuggestionOptions
  private let words: FunctionWords

  /// More would take longer to read than they help.
  private static let most = 3
  /// Words that carry meaning, of the five at least that are shared.
  private static let leastContentWords = 3

  init(_ state: MemoryState, options: SuggestionOptions) throws {
    lookup = try state.lookup(in: options.source)
    self.options = options
    words = FunctionWords(options.source)
  }

  /// The longest passages of a segment, in order of the text.
  func passages(in text: String, _ query: AnalyzedText) throws -> [Passage] {
    let tokens = query.tokens.filter(\.kind.isContent)
    let quantities = QuantitySpans(text, language: options.source)
    let runs = try lookup.runs(
      of: query, limit: Self.most, isExhaustive: options.isExhaustive
    ) { try translated($0) != nil }
    return try runs.compactMap { run in
      guard let (unit, variant) = try translated(run.id) else { return nil }
      let source = unit.unit.variants[variant].content
      let stored = lookup.analyze(source.plain).tokens.filter(\.kind.isContent)
      guard
        let found = SharedRun.longest(tokens[run.words].map(\.stem), stored.map(\.stem)),
        let kept = trimmed(run.words, tokens, quantities)
      else { return nil }
      let shift = found.stored.lowerBound - run.words.lowerBound - found.query.lowerBound
      let place = kept.lowerBound + shift..<kept.upperBound + shift
      guard stored.indices.contains(place.lowerBound), place.upperBound <= stored.count else {
        return nil
      }
      return Passage(
        range: text.scalars(Self.bytes(kept, tokens)), unit: unit.id, source: source,
        place: source.plain.scalars(Self.bytes(place, stored)),
        targets: targets(of: unit.unit, besides: variant), origin: unit.origin)
    }
  }

  /// The first unit with a text that has a translation asked for.
  private func translated(_ text: UInt32) throws -> (StoredUnit, Int)? {
    var found: (StoredUnit, Int)?
    try lookup.forEachUnit(with: text) { unit, variant in
      if !targets(of: unit.unit, besides: variant).isEmpty { found = (unit, variant) }
      return found == nil
    }
    return found
  }

  private func targets(of unit: TranslationUnit, besides source: Int) -> [Match.Target] {
    options.targets.compactMap { language in
      unit.variants.indices.first {
        $0 != source && unit.variants[$0].language.isSameLanguage(as: language)
          && !unit.variants[$0].content.isEmpty
      }.map { Match.Target(language: language, content: unit.variants[$0].content) }
    }
  }

  /// A run without what joins it to its surroundings, and with no number cut; nil when too little is
  /// left.
  private func trimmed(
    _ run: Range<Int>, _ tokens: [AnalyzedToken], _ quantities: QuantitySpans
  ) -> Range<Int>? {
    var run = run
    while run.count >= Self.leastContentWords {
      let (first, last) = (tokens[run.lowerBound].stem, tokens[run.upperBound - 1].stem)
      let isStartCut = quantities.areCut(by: Self.bytes(run.lowerBound..<tokens.count, tokens))
      if isStartCut || !words.mayBound(first: first, last: last) && words.isContent(last) {
        run = run.dropFirst()
      } else if !words.isContent(last) || quantities.areCut(by: Self.bytes(run, tokens)) {
        run = run.dropLast()
      } else {
        break
      }
    }
    return tokens[run].count { words.isContent($0.stem) } >= Self.leastContentWords ? run : nil
  }

  private static func bytes(_ words: Range<Int>, _ tokens: [AnalyzedToken]) -> Range<Int> {
    Int(tokens[words.lowerBound].start)..<Int(tokens[words.upperBound - 1].end)
  }
}
