import Bitext
import GRDB

/// Writes units and their variants, whose texts are there already.
final class UnitWriter {
  private let newUnits: RowBatch
  private let newVariants: RowBatch
  private let updateUnit: PreparedStatement
  private let updateVariant: PreparedStatement
  private let confirm: PreparedStatement
  private let reader: UnitReader

  /// - Parameters:
  ///   - texts: where the variants' texts come from.
  ///   - rowsAtOnce: how many new units and variants are written at a time, see ``RowBatch``; with
  ///     more than one, those that wait are written by ``finish()``.
  init(_ db: Database, texts: TextTable? = nil, rowsAtOnce: Int32 = 1) throws {
    newUnits = try RowBatch(
      db, table: "unit",
      columns: [
        "id", "origin", "position", "tuid", "changed", "quality", "confidence", "details",
      ], most: rowsAtOnce)
    newVariants = try RowBatch(
      db, table: "variant",
      columns: ["unit", "position", "tag", "text", "previous", "next", "details"], most: rowsAtOnce,
      after: [newUnits] + (texts.map { [$0.rows] } ?? []))
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

  /// Writes the new units and variants that wait; to be called last, and before they are read.
  func finish() throws {
    try newUnits.flush()
    try newVariants.flush()
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
    newUnits.bind(pending.id, at: 1)
    newUnits.bind(origin, at: 2)
    newUnits.bind(Int64(pending.position), at: 3)
    newUnits.bind(pending.unit.attribute("tuid"), at: 4)
    newUnits.bind(pending.changed, at: 5)
    newUnits.bind(Int64(pending.quality.rawValue), at: 6)
    newUnits.bind(pending.confidence, at: 7)
    newUnits.bind(Self.details(of: pending.unit), at: 8)
    try newUnits.endRow()
    try insertVariants(
      pending.unit.variants, of: pending.id, tags: pending.tags, texts: pending.texts,
      contexts: contexts)
  }

  /// Writes the variants of a unit that has none, whose tags and texts are there.
  func insertVariants(
    _ variants: [Variant], of unit: Int64, tags: [Int64], texts: [Int64],
    contexts: [SegmentContext]
  ) throws {
    for position in variants.indices {
      newVariants.bind(unit, at: 1)
      newVariants.bind(Int64(position), at: 2)
      newVariants.bind(tags[position], at: 3)
      newVariants.bind(texts[position], at: 4)
      newVariants.bind(contexts[position].previous.map(Int64.init(bitPattern:)), at: 5)
      newVariants.bind(contexts[position].next.map(Int64.init(bitPattern:)), at: 6)
      let details = FieldCoding.encode(
        variants[position].attributes, variants[position].annotations)
      newVariants.bind(details, at: 7)
      try newVariants.endRow()
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
    let isBare =
      unit.annotations.isEmpty && unit.attributes.allSatisfy { $0.name == "tuid" }
    return isBare
      ? nil : FieldCoding.encode(unit.attributes.filter { $0.name != "tuid" }, unit.annotations)
  }
}
