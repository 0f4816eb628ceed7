import Alignment
import Linguistics
import MemoryStore

/// Suggests fragments for a segment from one state of a memory.
struct FragmentSuggester {
  private let finders: [(language: LanguageTag, finder: FragmentFinder)]
  private let limit: Int

  /// Nil when none are wanted or nothing was learnt.
  init?(_ state: MemoryState, options: SuggestionOptions) throws {
    guard let limit = options.fragmentLimit, limit > 0 else { return nil }
    self.limit = limit
    finders = try options.targets.compactMap { language in
      try state.fragmentFinder(from: options.source, to: language).map { (language, $0) }
    }
    if finders.isEmpty { return nil }
  }

  /// The likeliest fragments of a segment, in order of the text.
  func fragments(in text: String, _ query: AnalyzedText) throws -> [Fragment] {
    var fragments: [Fragment] = []
    for (language, finder) in finders {
      let found = try finder.fragments(in: text, query, minimum: FragmentChoice.least)
      for found in found {
        let target = Fragment.Target(
          language: language,
          translations: found.targets.map {
            Fragment.Translation(
              text: $0.text, confidence: $0.confidence, count: $0.count, unit: $0.unit)
          })
        let range = text.scalars(found.range)
        if let index = fragments.firstIndex(where: { $0.range == range }) {
          fragments[index].targets.append(target)
        } else {
          let source = text.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count)
          fragments.append(
            Fragment(
              range: range, source: String(decoding: source, as: UTF8.self), targets: [target]))
        }
      }
    }
    let kept = fragments.sorted { $0.confidence > $1.confidence }.prefix(limit)
    return kept.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
