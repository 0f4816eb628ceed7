import Bitext
import Linguistics
import Matching
import Repair

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
  public internal(set) var targets: [Target]
  /// The file or article the unit came from.
  public let origin: String
  public let quality: Quality
  /// Whether the translation was found through a third language.
  public let isPivot: Bool
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
    /// The translation with the segment's own numbers and dates, where they differ and all of those
    /// it states could be changed; nil otherwise.
    public internal(set) var adapted: AdaptedText?
    /// Numbers and dates of the segment that the translation, adapted or not, does not say as the
    /// segment does: for a translator to see to. Empty when there are none.
    public internal(set) var left: [NumberDifference] = []
    /// The translation with the words of the segment in place of the stored ones, its numbers too;
    /// nil when not all of it could be said with confidence. A proposal, beside the stored text.
    public internal(set) var repaired: RepairedText?
    /// The translation as it is to be offered: adapted where it could be.
    public var text: String { adapted?.text ?? content.plain }
  }

  /// Points taken off a score.
  public struct Penalty: Sendable, Hashable, Codable {
    public let why: String
    public let points: Int
  }
}
