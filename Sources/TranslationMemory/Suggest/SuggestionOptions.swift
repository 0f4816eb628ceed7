import Linguistics
import Matching

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
  /// How many exact matches are wanted, for those who ask only how good the best is; nil for all.
  var exactLimit: Int?
  /// How many fragments a segment gets at most; nil for none.
  public var fragmentLimit: Int? = 20
  /// A segment with a match of this score gets no fragments; nil to give them to all segments.
  public var fragmentThreshold: Int?
  /// Whether near matches are repaired: see ``Match/Target/repaired``.
  public var repairsMatches = true
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

extension SuggestionOptions {
  func validate() throws {
    guard Self.minimumScores.contains(minimumScore) else {
      throw SuggestionError.minimumOutOfRange(minimumScore)
    }
    guard limit >= 0 else { throw SuggestionError.negativeLimit(limit) }
    guard !targets.isEmpty else { throw SuggestionError.noTargets }
  }
}
