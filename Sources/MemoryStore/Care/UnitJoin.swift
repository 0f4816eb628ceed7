import Bitext
import GRDB
import Linguistics

extension MemoryStore {
  /// Joins units that translate the same source into different languages, in one transaction.
  ///
  /// A Russian-English and a Russian-Kazakh unit of one source become one unit of three languages.
  /// Their stated contexts must be the same and, with `keepsContexts`, the neighbours of their
  /// sources. Of two translations into one language the second stays a unit of its own. A joined
  /// unit is as good as the least of its parts, and gets the properties and notes of all.
  ///
  /// - Parameter isDryRun: whether only to say what would be joined.
  package func join(keepsContexts: Bool, isDryRun: Bool) throws -> [JoinGroup] {
    if isDryRun { return try read { try UnitJoin($0, path: path).groups(keepsContexts) } }
    return try write { db in
      let join = try UnitJoin(db, path: path)
      let groups = try join.groups(keepsContexts)
      let journal = UndoJournal(db, .joining)
      for group in groups {
        for unit in [group.kept] + group.others { try journal.note(unit.id) }
        try join.apply(group)
      }
      try journal.finish()
      return groups
    }
  }
}

/// The work of ``MemoryStore/join(keepsContexts:isDryRun:)`` in an open database.
private struct UnitJoin {
  private let db: Database
  private let path: String
  private let reader: SourceTextReader
  private let order: UnitOrder

  private struct Key: Hashable {
    let source: SegmentContent
    let language: String
    let place: [[String]]
    let context: SegmentContext?
  }

  init(_ db: Database, path: String) throws {
    self.db = db
    self.path = path
    reader = try SourceTextReader(db)
    order = try UnitOrder(db)
  }

  func groups(_ keepsContexts: Bool) throws -> [JoinGroup] {
    // Only units that share a text can be joined.
    let ids = try Int.fetchAll(
      db,
      sql: """
        SELECT DISTINCT unit FROM variant WHERE text IN
          (SELECT text FROM variant GROUP BY text HAVING count(DISTINCT unit) > 1)
        ORDER BY unit
        """)
    var found: [Key: [SourceTextReader.Found]] = [:]
    for id in ids {
      guard let unit = try reader.unit(id), !unit.targets.isEmpty else { continue }
      let source = unit.stored.unit.variants[unit.source.index]
      if source.content.isEmpty { continue }
      let key = Key(
        source: source.content, language: source.language.primary, place: unit.source.place,
        context: keepsContexts ? unit.context : nil)
      found[key, default: []].append(unit)
    }
    return try found.values.flatMap(groups).sorted { $0.kept.id < $1.kept.id }
  }

  /// Puts units together as long as each brings only languages that the group lacks.
  private func groups(of units: [SourceTextReader.Found]) throws -> [JoinGroup] {
    var groups: [(languages: Set<String>, units: [StoredUnit])] = []
    let found = Dictionary(units.map { ($0.stored.id, $0) }, uniquingKeysWith: { a, _ in a })
    // Groups only get more languages: one that cannot take a unit now cannot take it later either.
    var firstWithRoom: [Set<String>: Int] = [:]
    for unit in try order.ranked(units.map(\.stored)).compactMap({ found[$0.id] }) {
      var place = firstWithRoom[unit.targets, default: 0]
      while place < groups.count, !groups[place].languages.isDisjoint(with: unit.targets) {
        place += 1
      }
      firstWithRoom[unit.targets] = place
      if place < groups.count {
        groups[place].languages.formUnion(unit.targets)
        groups[place].units.append(unit.stored)
      } else {
        groups.append((unit.targets, [unit.stored]))
      }
    }
    return groups.filter { $0.units.count > 1 }.map {
      JoinGroup(kept: $0.units[0], others: Array($0.units.dropFirst()))
    }
  }

  func apply(_ group: JoinGroup) throws {
    let writer = try UnitWriter(db)
    let deletion = try UnitDeletion(db)
    let digests = try DigestTable(db, table: "unit_digest", column: "unit")
    var unit = group.kept.unit
    let languages = Set(unit.variants.map(\.language.primary))
    var quality = group.kept.quality
    for other in group.others {
      for (position, variant) in other.unit.variants.enumerated()
      where !languages.contains(variant.language.primary) {
        try db.execute(
          sql: """
            INSERT INTO variant (unit, position, tag, text, previous, next, details)
            SELECT ?, ?, tag, text, previous, next, details FROM variant
            WHERE unit = ? AND position = ?
            """, arguments: [group.kept.id, unit.variants.count, other.id, position])
        unit.variants.append(variant)
      }
      for annotation in other.unit.annotations where !unit.annotations.contains(annotation) {
        unit.annotations.append(annotation)
      }
      quality = max(quality, other.quality)
    }
    for other in group.others { try deletion.delete(other.id) }
    let id = Int64(group.kept.id)
    _ = try writer.update(id, to: unit, changed: group.kept.changed.map(Int64.init))
    try db.execute(
      sql: "UPDATE unit SET quality = ? WHERE id = ?", arguments: [quality.rawValue, id])
    try digests.replace(
      UnitIdentity.digest(of: group.kept.unit), with: UnitIdentity.digest(of: unit), owner: id)
    try digests.flush()
    try LinkRevision.revise(group.kept.id, db, path: path)
  }
}
