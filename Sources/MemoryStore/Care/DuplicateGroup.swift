import Bitext

/// Units that say the same.
public struct DuplicateGroup: Sendable {
  /// The unit that stays: confirmed before imported before aligned, then the newest, then the first;
  /// in a team, the one that is first for all its members.
  public let kept: StoredUnit
  public let others: [StoredUnit]
  /// What makes them the same.
  let key: DuplicateKey

  /// Nil for fewer than two units.
  init?(_ units: [StoredUnit], key: DuplicateKey, _ order: UnitOrder) throws {
    let ranked = try order.ranked(units)
    guard let first = ranked.first, ranked.count > 1 else { return nil }
    kept = first
    others = Array(ranked.dropFirst())
    self.key = key
  }

  /// The unit that stays, with the properties and notes of all: those of the units, and those of
  /// their variants on the variant with the same text.
  var merged: TranslationUnit {
    var unit = kept.unit
    // Sets, because thousands of copies may each have a note of their own.
    var known = Set(unit.annotations)
    var knownOfVariants = unit.variants.map { Set($0.annotations) }
    for other in others {
      unit.annotations += other.unit.annotations.filter { known.insert($0).inserted }
      for variant in other.unit.variants {
        let place = unit.variants.firstIndex {
          $0.language.isSameLanguage(as: variant.language) && $0.content == variant.content
        }
        guard let place else { continue }
        unit.variants[place].annotations += variant.annotations.filter {
          knownOfVariants[place].insert($0).inserted
        }
      }
    }
    return unit
  }
}
