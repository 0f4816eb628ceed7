import Bitext
import GRDB
import Linguistics

/// Reads units with their variants, one by one or all of them in order.
final class UnitReader {
  private let unit: PreparedStatement
  private let variants: PreparedStatement
  private let users: PreparedStatement
  private let tags: [Int64: LanguageTag]
  private let origins: [Int64: String]

  init(_ db: Database) throws {
    unit = try PreparedStatement(
      db, "SELECT origin, tuid, changed, quality, confidence, details FROM unit WHERE id = ?")
    variants = try PreparedStatement(
      db,
      """
      SELECT tag, details, plain, markup, previous, next
      FROM variant JOIN text ON text.id = variant.text
      WHERE unit = ? ORDER BY position
      """)
    users = try PreparedStatement(
      db, "SELECT unit, min(position) FROM variant WHERE text = ? GROUP BY unit ORDER BY unit")
    tags = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, literal FROM tag").map {
        ($0["id"], LanguageTag($0["literal"]))
      })
    origins = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, name FROM origin").map {
        ($0["id"], $0["name"])
      })
  }

  /// The units that hold a text and which of their variants it is, oldest first.
  func units(with text: UInt32) throws -> [(unit: StoredUnit, variant: Int)] {
    users.bind(Int64(text), at: 1)
    var found: [(id: Int, variant: Int)] = []
    while try users.step() { found.append((Int(users.integer(0)), Int(users.integer(1)))) }
    return try found.compactMap { id, variant in
      try unit(id).map { (unit: $0, variant: variant) }
    }
  }

  func unit(_ id: Int) throws -> StoredUnit? {
    unit.bind(Int64(id), at: 1)
    defer { unit.reset() }
    guard try unit.step() else { return nil }
    var (attributes, annotations) = FieldCoding.decode(unit.blob(5))
    if let tuid = unit.optionalText(1) { attributes.insert(Attribute("tuid", tuid), at: 0) }
    let (variants, contexts) = try self.variants(of: id)
    return StoredUnit(
      id: id,
      unit: TranslationUnit(
        attributes: attributes, annotations: annotations, variants: variants),
      origin: origins[unit.integer(0)] ?? "",
      quality: Quality(rawValue: Int(unit.integer(3))) ?? .imported,
      confidence: unit.isNull(4) ? nil : unit.double(4),
      changed: unit.optionalInteger(2).map(Int.init),
      contexts: contexts)
  }

  private func variants(of id: Int) throws -> ([Variant], [SegmentContext]) {
    var found: [Variant] = []
    var contexts: [SegmentContext] = []
    variants.bind(Int64(id), at: 1)
    while try variants.step() {
      let (attributes, annotations) = FieldCoding.decode(variants.blob(1))
      found.append(
        Variant(
          language: tags[variants.integer(0)] ?? LanguageTag(""), attributes: attributes,
          annotations: annotations,
          content: SegmentContent(
            plain: variants.text(2), markup: variants.optionalText(3))))
      contexts.append(
        SegmentContext(
          previous: variants.optionalInteger(4).map(UInt64.init(bitPattern:)),
          next: variants.optionalInteger(5).map(UInt64.init(bitPattern:))))
    }
    return (found, contexts)
  }
}
