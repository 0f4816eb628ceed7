import GRDB

/// Finds the older version of a unit: the same `tuid` and texts with an earlier date.
final class RevisionTable {
  private let candidates: PreparedStatement
  private let variants: PreparedStatement
  /// Units that were brought up to date by this import; none is updated twice.
  private var claimed: Set<Int64> = []

  init(_ db: Database) throws {
    candidates = try PreparedStatement(
      db,
      """
      SELECT DISTINCT unit.id FROM variant JOIN unit ON unit.id = variant.unit
      WHERE variant.text = ?1 AND unit.tuid = ?2 AND unit.id < ?3
        AND (unit.changed IS NULL OR unit.changed < ?4)
      ORDER BY unit.changed DESC, unit.id
      """)
    variants = try PreparedStatement(
      db, "SELECT tag, text FROM variant WHERE unit = ? ORDER BY position")
  }

  /// The latest of the older versions, now claimed; nil without a `tuid` or a date to go by.
  func older(
    than changed: Int64?, tuid: String?, tags: [Int64], texts: [Int64], before limit: Int64
  ) throws -> Int64? {
    guard let changed, let tuid, let first = texts.first else { return nil }
    candidates.bind(first, at: 1)
    candidates.bind(tuid, at: 2)
    candidates.bind(limit, at: 3)
    candidates.bind(changed, at: 4)
    var found: [Int64] = []
    while try candidates.step() { found.append(candidates.integer(0)) }
    for id in found where !claimed.contains(id) {
      variants.bind(id, at: 1)
      var stored: [(tag: Int64, text: Int64)] = []
      while try variants.step() { stored.append((variants.integer(0), variants.integer(1))) }
      if stored.map(\.tag) == tags, stored.map(\.text) == texts {
        claimed.insert(id)
        return id
      }
    }
    return nil
  }
}
