import Linguistics

/// How an article is to be pre-translated.
public struct PretranslationOptions: Sendable {
  public var source = LanguageTag(.russian)
  public var target = LanguageTag(.kazakh)
  /// Matches below this score are left out; 30 to 101.
  public var minimumScore = 70
  /// How many fuzzy matches a segment gets at most.
  public var limit = 5
  /// From which score on the best match is filled in as the translation, with the segment's own
  /// numbers; one that does not say all of these is never filled in.
  public var fillScore = 100
  /// Kinds of boilerplate that are taken too, such as credits.
  public var includedKinds: Set<SegmentKind> = []
  /// Whether terms, parts of sentences and translations into further languages are looked up too, for
  /// a tool that shows them: OmegaT.
  public var includesHelp = false
  /// Where terms are looked up; the memory's termbase unless given.
  public var glossaries: [Glossary]?

  public init() {}
}
