import Bitext
import GRDB

/// Finds the older version of a unit: the same `tuid` and texts with an earlier date; without a
/// `tuid`, the same texts, properties and notes.
final class RevisionTable {
  private let candidates: PreparedStatement
  private let variants: PreparedStatement
  private let reader: UnitReader
  /// Units that were brought up to date by this import; none is updated twice.
  private var claimed: Set<Int64> = []

  init(_ db: Database) throws {
    candidates = try PreparedStatement(
      db,
      """
      SELECT DISTINCT unit.id FROM variant JOIN unit ON unit.id = variant.unit
      WHERE variant.text = ?1 AND unit.tuid IS ?2 AND variant.unit < ?3
        AND (unit.changed IS NULL OR unit.changed < ?4)
      ORDER BY unit.changed DESC, unit.id
      """)
    variants = try PreparedStatement(
      db, "SELECT tag, text FROM variant WHERE unit = ? ORDER BY position")
    reader = try UnitReader(db)
  }

  /// The latest of the older versions, now claimed; nil without a date to go by.
  func older(than incoming: PendingUnit, before limit: Int64) throws -> Int64? {
    guard let changed = incoming.changed, let first = incoming.texts.first, limit > 1 else {
      return nil
    }
    candidates.bind(first, at: 1)
    candidates.bind(incoming.unit.attribute("tuid"), at: 2)
    candidates.bind(limit, at: 3)
    candidates.bind(changed, at: 4)
    var found: [Int64] = []
    while try candidates.step() { found.append(candidates.integer(0)) }
    for id in found where !claimed.contains(id) {
      variants.bind(id, at: 1)
      var stored: [(tag: Int64, text: Int64)] = []
      while try variants.step() { stored.append((variants.integer(0), variants.integer(1))) }
      guard stored.map(\.tag) == incoming.tags, stored.map(\.text) == incoming.texts,
        try incoming.unit.attribute("tuid") != nil || saysTheSame(id, as: incoming.unit)
      else { continue }
      claimed.insert(id)
      return id
    }
    return nil
  }

  private func saysTheSame(_ id: Int64, as unit: TranslationUnit) throws -> Bool {
    guard let stored = try reader.unit(Int(id))?.unit else { return false }
    return stored.annotations == unit.annotations
      && stored.variants.map(\.annotations) == unit.variants.map(\.annotations)
  }
}
