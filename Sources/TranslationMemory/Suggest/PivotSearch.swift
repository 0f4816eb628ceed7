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

  /// So many of one unit are enough: they are translations of translations.
  private static let most = 50

  let state: MemoryState
  let source: LanguageTag

  /// What units with one of the unit's other texts say in `language`, each text once, fifty at
  /// most.
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
      let wanted = lookup.set(of: [language])
      func add(_ other: StoredUnit) -> Bool {
        for text in other.unit.variants where text.language.isSameLanguage(as: language) {
          guard !text.content.isEmpty, known.insert(text.content).inserted else { continue }
          pivots.append(
            Pivot(
              content: text.content, through: LanguageTag(third.language.primary),
              alternative: pivots.count))
        }
        return pivots.count < Self.most
      }
      try lookup.search(query, minimum: MatchScore.exact, isExhaustive: false) { found in
        guard let crowd = try lookup.crowd(of: found.id) else {
          try lookup.forEachUnit(with: found.id) { other, _ in other.id == unit.id || add(other) }
          return MatchScore.exact
        }
        for holder in crowd.readings
        where holder.unit != unit.id && !holder.others.isDisjoint(with: wanted) {
          if let other = try lookup.unit(of: holder), !add(other) { break }
        }
        return MatchScore.exact
      }
    }
    return pivots
  }
}
