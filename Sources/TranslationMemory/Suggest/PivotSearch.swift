import Bitext
import Linguistics
import Matching
import MemoryStore

/// Finds translations through a third language: a unit has the source and an English text, another
/// has the same English text and the Kazakh asked for.
struct PivotSearch {
  /// A translation and the language it was found through.
  struct Pivot {
    let content: SegmentContent
    let through: LanguageTag
    /// Its place among those found.
    let alternative: Int
  }

  let state: MemoryState
  let source: LanguageTag

  /// What units with one of the unit's other texts say in `language`, each text once.
  func translations(
    of unit: StoredUnit, source variant: Int, into language: LanguageTag
  ) throws -> [Pivot] {
    var pivots: [Pivot] = []
    var known: Set<SegmentContent> = []
    for (index, third) in unit.unit.variants.enumerated() where index != variant {
      guard !third.content.isEmpty, !third.language.isSameLanguage(as: source) else { continue }
      let lookup = try state.lookup(in: third.language)
      let matchable = third.content.matchable
      let query = lookup.analyze(matchable.text, codes: matchable.codes)
      try lookup.search(query, minimum: MatchScore.exact, isExhaustive: false) { found in
        for (other, _) in try lookup.units(with: found.id) where other.id != unit.id {
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
}
