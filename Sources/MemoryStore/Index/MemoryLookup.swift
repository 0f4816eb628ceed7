import Bitext
import GRDB
import Linguistics
import Matching

/// Look-ups in texts of one language, in one state of a memory.
package final class MemoryLookup {
  private let analyzer: TextAnalyzer
  private let units: UnitReader
  private let uses: TextUses
  private let crowds: TextCrowds
  private let candidates: CandidateSearch<StoredIndex>?
  private let exhaustive: ExhaustiveSearch<StoredIndex>?
  private let phrases: PhraseSearch<StoredIndex>?
  private let runs: RunSearch<StoredIndex>?

  init(_ db: Database, language: LanguageTag) throws {
    analyzer = TextAnalyzer(language: language)
    units = try UnitReader(db)
    uses = try TextUses(db)
    crowds = try TextCrowds(db)
    let index = try StoredIndex(db, language: language, analyzer: analyzer)
    candidates = index.map(CandidateSearch.init)
    exhaustive = index.map(ExhaustiveSearch.init)
    phrases = index.map(PhraseSearch.init)
    runs = index.map { RunSearch($0) }
  }

  /// A text made ready to be searched for.
  package func analyze(_ text: String, codes: [String] = []) -> AnalyzedText {
    analyzer.analyze(text, codes: codes)
  }

  /// Calls `accept` with the texts that reach `minimum`; it returns the score below which no more
  /// are wanted.
  package func search(
    _ query: AnalyzedText, minimum: Int, isExhaustive: Bool,
    accept: (FoundText) throws -> Int
  ) throws {
    if isExhaustive {
      try exhaustive?.search(query, minimum: minimum) { _ = try accept($0) }
    } else {
      try candidates?.search(query, minimum: minimum, accept: accept)
    }
  }

  /// Calls `accept` with the units that hold a phrase, those of the newest texts first, until it
  /// returns false: which of their variants it is, and where it stands in that variant's
  /// ``SegmentContent/matchable`` text.
  package func search(
    _ phrase: PhrasePattern,
    accept: (_ unit: StoredUnit, _ variant: Int, _ ranges: [Range<Int>]) throws -> Bool
  ) throws {
    try phrases?.search(phrase) { hit in
      try units.forEachUnit(with: hit.id) { try accept($0, $1, hit.ranges) }
    }
  }

  /// The longest runs of words that a text shares with stored ones; `accept` tells whether a stored
  /// text is of use.
  package func runs(
    of query: AnalyzedText, limit: Int, isExhaustive: Bool, accept: (UInt32) throws -> Bool
  ) throws -> [SharedRun] {
    let stems = query.tokens.filter(\.kind.isContent).map(\.stem)
    return isExhaustive
      ? try exhaustive?.runs(of: stems, limit: limit, accept: accept) ?? []
      : try runs?.runs(of: stems, limit: limit, accept: accept) ?? []
  }

  /// Calls `body` with the units that hold a text and which of their variants it is, oldest first, until it
  /// returns false.
  package func forEachUnit(
    with text: UInt32, _ body: (_ unit: StoredUnit, _ variant: Int) throws -> Bool
  ) throws {
    _ = try units.forEachUnit(with: text, body)
  }

  /// The units that hold a text when they are very many; nil when they may as well be read.
  package func crowd(of text: UInt32) throws -> TextCrowd? {
    try crowds.crowd(of: text)
  }

  /// One of a crowd; nil when the memory's file is damaged there.
  package func unit(of holder: TextHolder) throws -> StoredUnit? {
    guard let unit = try units.unit(holder.unit),
      unit.unit.variants.indices.contains(holder.variant)
    else { return nil }
    return unit
  }

  /// How good the units that hold a text can be.
  package func use(of text: UInt32) throws -> TextUse {
    try uses.use(of: text)
  }

  /// Whether a unit that holds a text may have one in any of these languages; false is certain.
  package func mayTranslate(_ text: UInt32, into languages: LanguageSet) throws -> Bool {
    try !uses.languages(besides: text).isDisjoint(with: languages)
  }

  /// Languages as ``mayTranslate(_:into:)`` compares them.
  package func set(of languages: [LanguageTag]) -> LanguageSet { uses.set(of: languages) }
}
