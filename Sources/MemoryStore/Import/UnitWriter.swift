import Bitext
import GRDB

/// Writes units and their variants, whose texts are there already.
final class UnitWriter {
  private let insertUnit: PreparedStatement
  private let insertVariant: PreparedStatement
  private let updateUnit: PreparedStatement
  private let updateVariant: PreparedStatement
  private let confirm: PreparedStatement
  private let reader: UnitReader

  init(_ db: Database) throws {
    insertUnit = try PreparedStatement(
      db,
      """
      INSERT INTO unit (id, origin, position, tuid, changed, quality, confidence, details)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertVariant = try PreparedStatement(
      db,
      """
      INSERT INTO variant (unit, position, tag, text, previous, next, details)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    updateUnit = try PreparedStatement(
      db, "UPDATE unit SET changed = ?, details = ? WHERE id = ?")
    updateVariant = try PreparedStatement(
      db, "UPDATE variant SET details = ? WHERE unit = ? AND position = ?")
    confirm = try PreparedStatement(
      db,
      """
      UPDATE unit SET quality = ?2, confidence = NULL WHERE id = ?1 AND quality <> ?2 RETURNING id
      """)
    reader = try UnitReader(db)
  }

  /// Makes a unit a confirmed one; false when it is one.
  func confirm(_ id: Int) throws -> Bool {
    confirm.bind(Int64(id), at: 1)
    confirm.bind(Int64(Quality.confirmed.rawValue), at: 2)
    var isChanged = false
    while try confirm.step() { isChanged = true }
    return isChanged
  }

  func insert(
    _ pending: PendingUnit, origin: Int64, contexts: [SegmentContext]
  ) throws {
    insertUnit.bind(pending.id, at: 1)
    insertUnit.bind(origin, at: 2)
    insertUnit.bind(Int64(pending.position), at: 3)
    insertUnit.bind(pending.unit.attribute("tuid"), at: 4)
    insertUnit.bind(pending.changed, at: 5)
    insertUnit.bind(Int64(pending.quality.rawValue), at: 6)
    insertUnit.bind(pending.confidence, at: 7)
    insertUnit.bind(Self.details(of: pending.unit), at: 8)
    try insertUnit.run()
    try insertVariants(
      pending.unit.variants, of: pending.id, tags: pending.tags, texts: pending.texts,
      contexts: contexts)
  }

  /// Writes the variants of a unit that has none, whose tags and texts are there.
  func insertVariants(
    _ variants: [Variant], of unit: Int64, tags: [Int64], texts: [Int64],
    contexts: [SegmentContext]
  ) throws {
    for (position, variant) in variants.enumerated() {
      insertVariant.bind(unit, at: 1)
      insertVariant.bind(Int64(position), at: 2)
      insertVariant.bind(tags[position], at: 3)
      insertVariant.bind(texts[position], at: 4)
      insertVariant.bind(contexts[position].previous.map(Int64.init(bitPattern:)), at: 5)
      insertVariant.bind(contexts[position].next.map(Int64.init(bitPattern:)), at: 6)
      insertVariant.bind(FieldCoding.encode(variant.attributes, variant.annotations), at: 7)
      try insertVariant.run()
    }
  }

  /// Gives a unit new attributes and annotations; its variants are the same texts. Returns the
  /// unit as it was.
  func update(
    _ id: Int64, to unit: TranslationUnit, changed: Int64?
  ) throws -> TranslationUnit {
    guard let old = try reader.unit(Int(id)) else {
      throw MemoryStoreError.noSuchUnit([Int(id)])
    }
    updateUnit.bind(changed, at: 1)
    updateUnit.bind(Self.details(of: unit), at: 2)
    updateUnit.bind(id, at: 3)
    try updateUnit.run()
    for (position, variant) in unit.variants.enumerated() {
      updateVariant.bind(FieldCoding.encode(variant.attributes, variant.annotations), at: 1)
      updateVariant.bind(id, at: 2)
      updateVariant.bind(Int64(position), at: 3)
      try updateVariant.run()
    }
    return old.unit
  }

  /// All fields of the unit but its `tuid`, which has a column.
  static func details(of unit: TranslationUnit) -> [UInt8]? {
    FieldCoding.encode(unit.attributes.filter { $0.name != "tuid" }, unit.annotations)
  }
}
