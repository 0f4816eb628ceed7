import Bitext
import Linguistics
import Matching

/// A stored unit that can help with a segment.
public struct Match: Sendable {
  /// How good it is, after penalties: 0 to 101.
  public let score: Int
  /// How alike the sentences are, before penalties.
  public let base: Int
  public let penalties: [Penalty]
  /// The memory it comes from, where several were asked.
  public let memory: String?
  /// The unit's number in the memory.
  public let unit: Int
  public let source: SegmentContent
  /// The translations, in the order the languages were asked for; missing ones are left out.
  public let targets: [Target]
  /// The file or article the unit came from.
  public let origin: String
  public let quality: Quality
  /// Why the score is not 100: `2 words`, `1 number`.
  public let reasons: [String]
  /// The stored sentence laid over the new one.
  public let diff: [DiffRun]
  /// How the base score came about, when ``SuggestionOptions/explainsScores`` asks for it.
  public let arithmetic: ScoreArithmetic?

  public var band: FuzzyBand { FuzzyBand(score: score) }

  /// A translation.
  public struct Target: Sendable, Hashable {
    /// The language as it was asked for.
    public let language: LanguageTag
    public let content: SegmentContent
    /// The translation with the segment's own numbers and dates, where they differ and it is clear
    /// which stands for which; nil otherwise.
    public internal(set) var adapted: AdaptedText?
  }

  /// Points taken off a score.
  public struct Penalty: Sendable, Hashable, Codable {
    public let why: String
    public let points: Int
  }
}

/// A segment of an article with what the memory has for it.
public struct Suggestion: Sendable {
  public let segment: Segment
  /// The first segment of the article that reads the same, as an index; nil for the first itself.
  public let repeats: Int?
  /// The best first; empty for the page's furniture.
  public let matches: [Match]
  /// Terms of the glossaries that stand in the segment, the longest first.
  public let terms: [FoundTerm]
  /// Parts of the segment with their translations, in order.
  public let fragments: [Fragment]

  init(
    segment: Segment, repeats: Int? = nil, matches: [Match], terms: [FoundTerm] = [],
    fragments: [Fragment] = []
  ) {
    self.segment = segment
    self.repeats = repeats
    self.matches = matches
    self.terms = terms
    self.fragments = fragments
  }
}

/// What to suggest.
public struct SuggestionOptions: Sendable {
  /// The article's language.
  public var source = LanguageTag(.russian)
  /// The languages to translate into, in the order they are shown.
  public var targets = [LanguageTag(.english), LanguageTag(.kazakh)]
  /// Matches below this score are not shown; 30 to 101.
  public var minimumScore = 70
  /// How many fuzzy matches a segment gets at most; exact ones are all shown.
  public var limit = 5
  /// How many fragments a segment gets at most; nil for none.
  public var fragmentLimit: Int? = 20
  /// A segment with a match of this score gets no fragments; nil to give them to all segments.
  public var fragmentThreshold: Int?
  /// Whether to score every text of the memory instead of asking the index. The result is the
  /// same; it is there to be compared.
  public var isExhaustive = false
  /// Whether matches say how their score came about.
  public var explainsScores = false
  /// Where terms are looked up; the memories' termbase unless given.
  public var glossaries: [Glossary]?

  /// The scores that can be asked for.
  public static let minimumScores = IndexEntry.smallestMinimum...MatchScore.context

  public init() {}
}
