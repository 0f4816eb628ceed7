import Bitext
import GRDB

/// Which of several units is the one to stay: confirmed before imported before aligned, then the
/// newest, then the first.
///
/// The first is the same at all desks of a team: two members who merge the same units must not each
/// delete what the other keeps. Units that the team does not know yet come after those it knows.
struct UnitOrder {
  private let entries: EntryTable

  init(_ db: Database) throws { entries = try EntryTable(db) }

  func ranked(_ units: [StoredUnit]) throws -> [StoredUnit] {
    let ranks = try units.map { unit in
      (unit: unit, id: try entries.entry(of: SharedRow(kind: .unit, row: Int64(unit.id)))?.id)
    }
    return ranks.sorted { a, b in
      if a.unit.quality != b.unit.quality { return a.unit.quality < b.unit.quality }
      if a.unit.changed != b.unit.changed {
        return a.unit.changed ?? 0 > b.unit.changed ?? 0
      }
      switch (a.id, b.id) {
      case (let a?, let b?): return a < b
      case (nil, nil): return a.unit.id < b.unit.id
      default: return a.id != nil
      }
    }.map(\.unit)
  }
}
