import Bitext
import GRDB

/// What units share that say the same: the texts of their variants in their languages and, where
/// that counts, the neighbours of each.
struct DuplicateKey: Hashable, Sendable {
  private var numbers: [Int64] = []
  let keepsContexts: Bool

  init(keepsContexts: Bool) {
    self.keepsContexts = keepsContexts
  }

  /// The columns of a row that ``add(_:)`` takes, from the second on.
  static let columns = "language, text, previous, next"

  mutating func add(_ row: PreparedStatement) {
    numbers += [row.integer(1), row.integer(2)]
    guard keepsContexts else { return }
    for column: Int32 in [3, 4] { numbers += [row.isNull(column) ? 0 : 1, row.integer(column)] }
  }
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
        SELECT unit, \(DuplicateKey.columns)
        FROM variant JOIN tag ON tag.id = variant.tag ORDER BY unit, language, text
        """)
      var groups: [DuplicateKey: [Int]] = [:]
      var unit: Int64?
      var key = DuplicateKey(keepsContexts: keepsContexts)
      func close() {
        if let unit { groups[key, default: []].append(Int(unit)) }
        key = DuplicateKey(keepsContexts: keepsContexts)
      }
      while try rows.step() {
        if rows.integer(0) != unit {
          close()
          unit = rows.integer(0)
        }
        key.add(rows)
      }
      close()
      let reader = try UnitReader(db)
      let order = try UnitOrder(db)
      return try groups.filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
        .compactMap { key, ids in
          try DuplicateGroup(try ids.compactMap { try reader.unit($0) }, key: key, order)
        }
    }
  }

  /// Deletes the other units of each group, in one transaction; the one that is kept gets what
  /// properties and notes only they had.
  ///
  /// A unit that somebody has changed or deleted since it was grouped is left as it is, and which
  /// one is kept is decided anew.
  @discardableResult
  package func merge(_ groups: [DuplicateGroup]) throws -> MergeReport {
    try write { db in
      let deletion = try UnitDeletion(db)
      let reader = try UnitReader(db)
      let writer = try UnitWriter(db)
      let order = try UnitOrder(db)
      let digests = try DigestTable(db, table: "unit_digest", column: "unit")
      let variants = try PreparedStatement(
        db,
        """
        SELECT unit, \(DuplicateKey.columns)
        FROM variant JOIN tag ON tag.id = variant.tag WHERE unit = ? ORDER BY language, text
        """)
      let journal = UndoJournal(db, .merging)
      var report = MergeReport()
      for group in groups {
        let units = try ([group.kept] + group.others).map(\.id).sorted().filter { id in
          var key = DuplicateKey(keepsContexts: group.key.keepsContexts)
          variants.bind(Int64(id), at: 1)
          while try variants.step() { key.add(variants) }
          return key == group.key
        }.compactMap { try reader.unit($0) }
        guard let group = try DuplicateGroup(units, key: group.key, order) else { continue }
        for unit in [group.kept] + group.others { try journal.note(unit.id) }
        for other in group.others { try deletion.delete(other.id) }
        report.add(group)
        let unit = group.merged
        guard unit != group.kept.unit else { continue }
        let id = Int64(group.kept.id)
        let old = try writer.update(id, to: unit, changed: group.kept.changed.map(Int64.init))
        try digests.replace(
          UnitIdentity.digest(of: old), with: UnitIdentity.digest(of: unit), owner: id)
      }
      try digests.flush()
      try journal.finish()
      return report
    }
  }
}
