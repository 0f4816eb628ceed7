import Bitext
import Interchange
import Linguistics

/// What a memory has for a segment beside its matches.
struct SegmentHelp {
  let terms: [FoundTerm]
  let parts: [Fragment]
  /// Translations of the very same text into languages that were not asked for.
  let others: [(language: LanguageTag, target: CodedText)]
}

/// Looks segments up for a CAT tool, again and again as the memory grows.
final class PretranslationSession {
  /// A segment with what there is for it.
  struct Found {
    let segment: BilingualSegment
    /// Nil unless ``PretranslationOptions/includesHelp`` asks for it.
    let help: SegmentHelp?
  }

  private let options: PretranslationOptions
  private let session: SuggestionSession
  /// Asks for translations into further languages.
  private let others: SuggestionSession?
  private let reader: CodedMatches

  init(_ memory: Memory, _ options: PretranslationOptions) throws {
    self.options = options
    reader = CodedMatches(language: options.source)
    var suggesting = SuggestionOptions()
    suggesting.source = options.source
    suggesting.targets = [options.target]
    suggesting.minimumScore = options.minimumScore
    suggesting.limit = options.limit
    suggesting.glossaries = options.glossaries
    // OmegaT inserts the best match without saying where it comes from.
    suggesting.repairsMatches = !options.includesHelp
    if !options.includesHelp { suggesting.fragmentLimit = nil }
    session = try memory.session(suggesting)
    let further = Language.allCases.map { LanguageTag($0) }.filter {
      !$0.isSameLanguage(as: options.source) && !$0.isSameLanguage(as: options.target)
    }
    guard options.includesHelp, !further.isEmpty else {
      others = nil
      return
    }
    var asking = SuggestionOptions()
    asking.source = options.source
    asking.targets = further
    asking.minimumScore = 100
    asking.limit = 0
    asking.fragmentLimit = nil
    asking.glossaries = []
    asking.repairsMatches = false
    others = try memory.session(asking)
  }

  /// Calls `body` with the place of each wanted segment and what there is for it.
  func lookUp(
    _ segments: [CodedSegment], where isWanted: (Int) -> Bool = { _ in true },
    _ body: (Int, Found) throws -> Void
  ) throws {
    var further: [Int: [(language: LanguageTag, target: CodedText)]] = [:]
    var places = segments.indices.filter(isWanted)[...]
    try others?.forEachSuggestion(forCoded: segments, where: isWanted) { segment, suggestion in
      further[places.removeFirst()] = exact(suggestion, for: segment.text)
    }
    places = segments.indices.filter(isWanted)[...]
    try session.forEachSuggestion(forCoded: segments, where: isWanted) { segment, suggestion in
      let place = places.removeFirst()
      let help =
        options.includesHelp
        ? SegmentHelp(
          terms: suggestion.terms, parts: suggestion.fragments, others: further[place] ?? [])
        : nil
      try body(place, Found(segment: bilingual(segment, suggestion), help: help))
    }
  }

  private func bilingual(_ segment: CodedSegment, _ suggestion: Suggestion) -> BilingualSegment {
    let matches = suggestion.matches.flatMap { match in
      [reader.match(match, for: segment.text), reader.repaired(match, for: segment.text)]
        .compactMap { $0 }
    }
    .filter { $0.match.score >= options.minimumScore }
    .sorted { $0.match.score > $1.match.score }
    // A number that could not be adapted would be wrong, and might not be noticed. Repaired
    // translations are never filled in either.
    let best = matches.first {
      $0.isComplete && $0.match.score >= options.fillScore && !$0.match.target.plain.isEmpty
    }?.match
    return BilingualSegment(
      number: segment.number, text: segment.text,
      translation: best.map { ($0.target, $0.score) },
      isTranslationAdapted: best?.isAdapted ?? false, matches: matches.map(\.match))
  }

  /// The best translation into each further language.
  private func exact(
    _ suggestion: Suggestion, for text: CodedText
  ) -> [(language: LanguageTag, target: CodedText)] {
    var found: [(language: LanguageTag, target: CodedText)] = []
    for match in suggestion.matches {
      for target in match.targets
      where !found.contains(where: { $0.language == target.language }) {
        let translation = CodedText(target.content)
        let stored = CodedText(match.source)
        let own = CodeExchange(from: stored, to: text)?.exchanged(translation)
        found.append((target.language, own ?? CodedText(translation.plain)))
      }
    }
    return found
  }
}
