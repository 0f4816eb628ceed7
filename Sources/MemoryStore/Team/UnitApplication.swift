import Bitext
import Foundation
import GRDB

/// Units of the memory as the team's changes make them.
final class UnitApplication: ChangedRows {
  private let db: Database
  private let path: String
  private let entries: EntryTable
  private let reader: UnitReader
  private let languages: LanguageTable
  private let texts: TextTable
  private let digests: DigestTable
  private let writer: UnitWriter
  private let deletion: UnitDeletion
  private let exists: PreparedStatement
  private let rewrite: PreparedStatement
  private let clearVariants: PreparedStatement
  private let textsOf: PreparedStatement
  private let originOf: PreparedStatement
  private var ids: IDCounter
  private let firstNewID: Int64
  private var origins: [SharedID: Int64] = [:]
  /// Texts that units had before: those that no unit has any more go at the end.
  private var affected: Set<Int64> = []
  /// Units whose texts are others now.
  private var revised: [Int] = []

  init(_ db: Database, entries: EntryTable, path: String) throws {
    self.db = db
    self.path = path
    self.entries = entries
    reader = try UnitReader(db)
    languages = try LanguageTable(db)
    texts = try TextTable(db, languages: languages, rowsAtOnce: RowBatch.usual)
    digests = try DigestTable(db, table: "unit_digest", column: "unit")
    writer = try UnitWriter(db, texts: texts, rowsAtOnce: RowBatch.usual)
    deletion = try UnitDeletion(db)
    exists = try PreparedStatement(db, "SELECT 1 FROM unit WHERE id = ?")
    rewrite = try PreparedStatement(
      db,
      """
      UPDATE unit SET origin = ?2, tuid = ?3, changed = ?4, quality = ?5, confidence = ?6,
        details = ?7
      WHERE id = ?1
      """)
    clearVariants = try PreparedStatement(db, "DELETE FROM variant WHERE unit = ?")
    textsOf = try PreparedStatement(db, "SELECT DISTINCT text FROM variant WHERE unit = ?")
    originOf = try PreparedStatement(
      db, "SELECT row FROM team_entry WHERE kind = \(UnitChange.Kind.origin.rawValue) AND id = ?")
    ids = try IDCounter(db, "unit")
    firstNewID = ids.peek
  }

  func finish() throws {
    try writer.finish()
    try texts.finish()
    try digests.flush()
    try ids.save()
    try deletion.deleteOrphans(among: affected.sorted())
    if ids.peek > firstNewID {
      try LaterLinks.link(firstNewID...ids.peek - 1, db, path: path)
    }
    for id in revised { try LinkRevision.revise(id, db, path: path) }
  }

  /// The unit as it is now, rows that wait included.
  private func unit(_ row: SharedRow) throws -> StoredUnit? {
    try writer.finish()
    return try reader.unit(Int(row.row))
  }

  func contains(_ row: SharedRow) throws -> Bool {
    try writer.finish()
    exists.bind(row.row, at: 1)
    defer { exists.reset() }
    return try exists.step()
  }

  func alike(_ shared: SharedUnit) throws -> SharedRow? {
    let digest = UnitIdentity.digest(of: shared.unit)
    return try digests.firstOwner(of: digest) { id in
      let row = SharedRow(kind: .unit, row: id)
      if let entry = try entries.entry(of: row), entry.revision > 0 { return nil }
      return try unit(row)?.unit.variants == shared.unit.variants ? row : nil
    }
  }

  func isSame(_ row: SharedRow, as shared: SharedUnit) throws -> Bool {
    try unit(row)?.unit.withoutDates == shared.unit.withoutDates
  }

  func insert(_ shared: SharedUnit) throws -> SharedRow {
    let id = ids.next()
    let unit = shared.unit
    let resolved = try unit.variants.map { try texts.text($0.content, in: $0.language).id }
    let pending = PendingUnit(
      id: id, unit: unit, neighbour: Neighbour(unit, texts),
      digest: UnitIdentity.digest(of: unit),
      tags: try unit.variants.map { try languages.tag($0.language) }, texts: resolved,
      changed: ChangeDate.latest(of: unit), quality: shared.quality,
      confidence: shared.confidence, neighbours: nil, position: 0)
    try writer.insert(pending, origin: row(ofOrigin: shared.origin), contexts: shared.contexts)
    try digests.add(pending.digest, owner: id)
    return SharedRow(kind: .unit, row: id)
  }

  func replace(_ row: SharedRow, by shared: SharedUnit) throws {
    guard let old = try self.unit(row) else { return }
    let unit = shared.unit
    textsOf.bind(row.row, at: 1)
    while try textsOf.step() { affected.insert(textsOf.integer(0)) }
    clearVariants.bind(row.row, at: 1)
    try clearVariants.run()
    rewrite.bind(row.row, at: 1)
    rewrite.bind(try self.row(ofOrigin: shared.origin), at: 2)
    rewrite.bind(unit.attribute("tuid"), at: 3)
    rewrite.bind(ChangeDate.latest(of: unit), at: 4)
    rewrite.bind(Int64(shared.quality.rawValue), at: 5)
    rewrite.bind(shared.confidence, at: 6)
    rewrite.bind(UnitWriter.details(of: unit), at: 7)
    try rewrite.run()
    try writer.insertVariants(
      unit.variants, of: row.row, tags: try unit.variants.map { try languages.tag($0.language) },
      texts: try unit.variants.map { try texts.text($0.content, in: $0.language).id },
      contexts: shared.contexts)
    let (before, after) = (UnitIdentity.digest(of: old.unit), UnitIdentity.digest(of: unit))
    if before != after { try digests.replace(before, with: after, owner: row.row) }
    if old.unit.variants != unit.variants { revised.append(Int(row.row)) }
  }

  func merge(_ row: SharedRow, with shared: SharedUnit) throws -> Bool {
    guard let mine = try unit(row) else { return false }
    let isSurer = mine.quality < shared.quality
    try replace(
      row,
      by: SharedUnit(
        unit: shared.unit, quality: min(mine.quality, shared.quality),
        confidence: isSurer ? mine.confidence : shared.confidence, origin: shared.origin,
        contexts: shared.contexts))
    return isSurer
  }

  func split(_ row: SharedRow, from shared: SharedUnit) throws -> SharedRow {
    let mine = try unit(row)
    let origin = try reader.origin(of: Int(row.row))
    try replace(row, by: shared)
    guard let mine, let origin else { return row }
    let id = ids.next()
    let pending = PendingUnit(
      id: id, unit: mine.unit, neighbour: Neighbour(mine.unit, texts),
      digest: UnitIdentity.digest(of: mine.unit),
      tags: try mine.unit.variants.map { try languages.tag($0.language) },
      texts: try mine.unit.variants.map { try texts.text($0.content, in: $0.language).id },
      changed: mine.changed.map(Int64.init), quality: mine.quality, confidence: mine.confidence,
      neighbours: nil, position: 0)
    try writer.insert(pending, origin: origin, contexts: mine.contexts)
    try digests.add(pending.digest, owner: id)
    return SharedRow(kind: .unit, row: id)
  }

  func delete(_ row: SharedRow) throws {
    try writer.finish()
    try deletion.delete(Int(row.row))
  }

  // MARK: - Origins

  /// The row of an origin, the one there is or a new one.
  func row(of origin: SharedOrigin, id: SharedID) throws -> Int64 {
    let header = origin.header.map { Data(HeaderCoding.encode($0)) }
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM origin WHERE name = ? AND header IS ? ORDER BY id LIMIT 1",
      arguments: [origin.name, header])
    if let known {
      origins[id] = known
      return known
    }
    try db.execute(
      sql: "INSERT INTO origin (name, added, header) VALUES (?, datetime('now'), ?)",
      arguments: [origin.name, header])
    origins[id] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private func row(ofOrigin id: SharedID) throws -> Int64 {
    if let known = origins[id] { return known }
    originOf.bind(id.bytes, at: 1)
    let found = try originOf.step() ? originOf.integer(0) : nil
    originOf.reset()
    // A log always has it; a unit without one is better than none.
    let row = try found ?? row(of: SharedOrigin(name: "team", header: nil), id: id)
    origins[id] = row
    return row
  }
}

extension TranslationUnit {
  /// Without what says who touched it when: two people who write the same have written the same.
  fileprivate var withoutDates: TranslationUnit {
    var unit = self
    unit.attributes = Self.undated(unit.attributes)
    for index in unit.variants.indices {
      unit.variants[index].attributes = Self.undated(unit.variants[index].attributes)
    }
    return unit
  }

  private static let dates: Set<String> = [
    "creationdate", "creationid", "changedate", "changeid", "lastusagedate", "usagecount",
  ]

  private static func undated(_ attributes: [Attribute]) -> [Attribute] {
    attributes.filter { !dates.contains($0.name) }
  }
}

extension SharedID {
  var data: Data { Data(bytes) }
}
