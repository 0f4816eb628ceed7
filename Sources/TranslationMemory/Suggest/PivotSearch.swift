import Bitext
import Linguistics
import Matching
import MemoryStore

/// Finds translations through a third language: a unit has the source and an English text, another
/// has the same English text and the Kazakh asked for.
final class PivotSearch {
  /// A translation and the language it was found through.
  struct Pivot {
    let content: SegmentContent
    let through: LanguageTag
    /// Its place among those found.
    let alternative: Int
  }

  private let lookup: MemoryLookup
  private let source: LanguageTag
  private var lookups: [String: MemoryLookup] = [:]

  init(lookup: MemoryLookup, source: LanguageTag) {
    self.lookup = lookup
    self.source = source
  }

  /// What units with one of the unit's other texts say in `language`, each text once.
  func translations(
    of unit: StoredUnit, source variant: Int, into language: LanguageTag
  ) throws -> [Pivot] {
    var pivots: [Pivot] = []
    var known: Set<SegmentContent> = []
    for (index, third) in unit.unit.variants.enumerated() where index != variant {
      guard !third.content.isEmpty, !third.language.isSameLanguage(as: source) else { continue }
      let lookup = try self.lookup(in: third.language)
      let matchable = third.content.matchable
      let query = lookup.analyze(matchable.text, codes: matchable.codes)
      try lookup.search(query, minimum: MatchScore.exact, isExhaustive: false) { found in
        for (other, _) in try lookup.units(with: found) where other.id != unit.id {
          for text in other.unit.variants where text.language.isSameLanguage(as: language) {
            guard !text.content.isEmpty, known.insert(text.content).inserted else { continue }
            pivots.append(
              Pivot(
                content: text.content, through: LanguageTag(third.language.primary),
                alternative: pivots.count))
          }
        }
        return MatchScore.exact
      }
    }
    return pivots
  }

  private func lookup(in language: LanguageTag) throws -> MemoryLookup {
    if let known = lookups[language.primary] { return known }
    let opened = try lookup.inSameState(in: language)
    lookups[language.primary] = opened
    return opened
  }
}
