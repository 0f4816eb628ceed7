import Alignment
import Linguistics
import MemoryStore

/// A part of a segment that the memory has, with what translates it.
public struct Fragment: Sendable {
  /// Where it stands, in Unicode scalars of the segment's text.
  public let range: Range<Int>
  public let source: String
  /// Translations by language, in the order the languages were asked for.
  public internal(set) var targets: [Target]

  /// What translates it in one language, the likeliest first.
  public struct Target: Sendable {
    /// The language as it was asked for.
    public let language: LanguageTag
    public let translations: [Translation]
  }

  public struct Translation: Sendable, Hashable, Codable {
    public let text: String
    /// The probability that a translator would have used it.
    public let confidence: Double
    /// How many units translate it so.
    public let count: Int
    /// The unit the text was taken from.
    public let unit: Int
  }

  /// The confidence of the best translation.
  public var confidence: Double {
    targets.lazy.compactMap { $0.translations.first?.confidence }.max() ?? 0
  }
}

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
