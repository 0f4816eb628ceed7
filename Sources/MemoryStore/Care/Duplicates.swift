import Bitext
import GRDB

/// Units that say the same.
public struct DuplicateGroup: Sendable {
  /// The unit that stays: confirmed before imported before aligned, then the newest, then the first.
  public let kept: StoredUnit
  public let others: [StoredUnit]
}

extension MemoryStore {
  /// Groups of units with the same variants in the same languages, whatever else they say.
  ///
  /// With `keepsContexts` units count as the same only when their neighbours are too.
  package func duplicates(keepsContexts: Bool) throws -> [DuplicateGroup] {
    try read { db in
      let rows = try PreparedStatement(
        db,
        """
        SELECT unit, language, text, previous, next
        FROM variant JOIN tag ON tag.id = variant.tag ORDER BY unit, language, text
        """)
      var groups: [[Int64]: [Int]] = [:]
      var unit: Int64?
      var key: [Int64] = []
      func close() {
        if let unit { groups[key, default: []].append(Int(unit)) }
        key.removeAll()
      }
      while try rows.step() {
        if rows.integer(0) != unit {
          close()
          unit = rows.integer(0)
        }
        key += [rows.integer(1), rows.integer(2)]
        if keepsContexts { key += [rows.integer(3), rows.integer(4)] }
      }
      close()
      let reader = try UnitReader(db)
      return try groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.compactMap { ids in
        let units = try ids.compactMap { try reader.unit($0) }
        let ranked = units.sorted { a, b in
          if a.quality != b.quality { return a.quality < b.quality }
          if a.changed != b.changed { return a.changed ?? 0 > b.changed ?? 0 }
          return a.id < b.id
        }
        return ranked.first.map { DuplicateGroup(kept: $0, others: Array(ranked.dropFirst())) }
      }
    }
  }

  /// Deletes the other units of each group, in one transaction; the one that is kept gets what
  /// properties and notes only they had.
  package func merge(_ groups: [DuplicateGroup]) throws {
    try write { db in
      let deletion = try UnitDeletion(db)
      let writer = try UnitWriter(db)
      let digests = try DigestTable(db, table: "unit_digest", column: "unit")
      for group in groups {
        var unit = group.kept.unit
        for annotation in group.others.flatMap(\.unit.annotations)
        where !unit.annotations.contains(annotation) {
          unit.annotations.append(annotation)
        }
        for other in group.others { try deletion.delete(other.id) }
        guard unit != group.kept.unit else { continue }
        let id = Int64(group.kept.id)
        let old = try writer.update(id, to: unit, changed: group.kept.changed.map(Int64.init))
        try digests.replace(
          UnitIdentity.digest(of: old), with: UnitIdentity.digest(of: unit), owner: id)
      }
      try digests.flush()
    }
  }
}
