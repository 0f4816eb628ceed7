import Alignment
import Bitext
import GRDB
import Linguistics
import Matching

/// Look-ups in one language from one consistent state of a memory.
package final class MemoryLookup {
  private let analyzer: TextAnalyzer
  private let units: UnitReader
  private let candidates: CandidateSearch<StoredIndex>?
  private let exhaustive: ExhaustiveSearch<StoredIndex>?
  private let phrases: PhraseSearch<StoredIndex>?
  private let db: Database

  init(_ db: Database, language: LanguageTag) throws {
    self.db = db
    analyzer = TextAnalyzer(language: language)
    units = try UnitReader(db)
    let index = try StoredIndex(db, language: language, analyzer: analyzer)
    candidates = index.map(CandidateSearch.init)
    exhaustive = index.map(ExhaustiveSearch.init)
    phrases = index.map(PhraseSearch.init)
  }

  /// A text made ready to be searched for.
  package func analyze(_ text: String, codes: [String] = []) -> AnalyzedText {
    analyzer.analyze(text, codes: codes)
  }

  /// Look-ups in another language from the same state of the memory.
  package func inSameState(in language: LanguageTag) throws -> MemoryLookup {
    try MemoryLookup(db, language: language)
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
      for (unit, variant) in try units.units(with: hit.id) {
        guard try accept(unit, variant, hit.ranges) else { return false }
      }
      return true
    }
  }

  /// What fragments of a text are found in; nil when nothing was learnt of the two languages.
  package func fragmentSource(to target: LanguageTag) throws -> (any FragmentSource)? {
    try StoredFragments(db, from: analyzer.language, to: target)
  }

  /// The units that hold a text, and which of their variants it is.
  package func units(with text: FoundText) throws -> [(unit: StoredUnit, variant: Int)] {
    try units.units(with: text.id)
  }
}

extension MemoryStore {
  /// Looks things up in texts of a language; all of `body` sees the same state of the memory.
  package func lookUp<T>(
    in language: LanguageTag, _ body: (MemoryLookup) throws -> T
  ) throws -> T {
    try read { try body(MemoryLookup($0, language: language)) }
  }
}
