import Bitext
import GRDB

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

/// What merging duplicates did, in units.
public struct MergeReport: Sendable, Equatable {
  /// Units that stayed for all of their group.
  public var kept = 0
  /// Units that went.
  public var removed = 0

  public init() {}

  /// Counts a group as merged.
  public mutating func add(_ group: DuplicateGroup) {
    kept += 1
    removed += group.others.count
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
