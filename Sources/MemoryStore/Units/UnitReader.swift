import Bitext
import GRDB
import Linguistics

/// Reads units with their variants, one by one or all of them in order.
final class UnitReader {
  private let db: Database
  private let unit: PreparedStatement
  private let variants: PreparedStatement
  private let users: PreparedStatement
  /// The tags of the memory, by number.
  let tags: [Int64: LanguageTag]
  private let origin: PreparedStatement
  /// Names of the origins met so far: a memory may have as many as units.
  private var origins: [Int64: String] = [:]
  /// That of the unit before, which most units share.
  private var lastOrigin: (id: Int64, name: String)?

  private static let unitRows =
    "SELECT id, origin, tuid, changed, quality, confidence, details FROM unit"
  private static let variantRows = variantRows("unit, tag, details, plain, markup, previous, next")
  private static let variantRowsAlone = variantRows("unit, tag, details, plain, markup")

  private static func variantRows(_ columns: String) -> String {
    "SELECT \(columns) FROM variant CROSS JOIN text ON text.id = variant.text"
  }

  init(_ db: Database) throws {
    self.db = db
    unit = try PreparedStatement(db, Self.unitRows + " WHERE id = ?")
    variants = try PreparedStatement(
      db, Self.variantRows + " WHERE unit = ? ORDER BY position")
    users = try PreparedStatement(
      db, "SELECT unit, min(position) FROM variant WHERE text = ? GROUP BY unit ORDER BY unit")
    tags = Dictionary(
      try Row.fetchAll(db, sql: "SELECT id, literal FROM tag").map {
        (try $0.decode(forColumn: "id"), LanguageTag(try $0.decode(forColumn: "literal")))
      }, uniquingKeysWith: { first, _ in first })
    origin = try PreparedStatement(db, "SELECT name FROM origin WHERE id = ?")
  }

  /// Calls `body` with the units that hold a text and which of their variants it is, oldest first, until it
  /// returns false; false when it did.
  func forEachUnit(
    with text: UInt32, _ body: (_ unit: StoredUnit, _ variant: Int) throws -> Bool
  ) throws -> Bool {
    users.bind(Int64(text), at: 1)
    var found: [(id: Int, variant: Int)] = []
    while try users.step() { found.append((Int(users.integer(0)), Int(users.integer(1)))) }
    for (id, variant) in found {
      // Positions count from 0; where a damaged file says otherwise, the unit is not shown.
      guard let unit = try unit(id), unit.unit.variants.indices.contains(variant) else { continue }
      guard try body(unit, variant) else { return false }
    }
    return true
  }

  func unit(_ id: Int) throws -> StoredUnit? {
    unit.bind(Int64(id), at: 1)
    defer { unit.reset() }
    guard try unit.step() else { return nil }
    var variants = UnitVariants()
    self.variants.bind(Int64(id), at: 1)
    while try self.variants.step() {
      variants.add(self.variants, tags[self.variants.integer(1)] ?? LanguageTag(""))
      variants.addContext(self.variants)
    }
    return try storedUnit(unit, variants)
  }

  /// Calls `body` with every unit in order: two passes side by side, over the units and over
  /// their variants, because queries for each unit cost more than the unit.
  ///
  /// - Parameter hasContexts: whether they are to know what stood around their variants.
  func forEachUnit(
    hasContexts: Bool = true, _ body: (StoredUnit) throws -> Void
  ) throws {
    let units = try PreparedStatement(db, Self.unitRows + " ORDER BY id")
    let columns = hasContexts ? Self.variantRows : Self.variantRowsAlone
    let rows = try PreparedStatement(db, columns + " ORDER BY unit, position")
    let tags = FirstTags(tags)
    var owner = try rows.step() ? rows.integer(0) : nil
    while try units.step() {
      let id = units.integer(0)
      var variants = UnitVariants()
      // A variant without a unit is a fault of the file and is left out.
      while let unit = owner, unit <= id {
        if unit == id {
          variants.add(rows, tags[rows.integer(1)])
          if hasContexts { variants.addContext(rows) }
        }
        owner = try rows.step() ? rows.integer(0) : nil
      }
      try body(try storedUnit(units, variants))
    }
  }

  /// Calls `body` with every unit in the order of what the team calls them, those it does not know
  /// yet last. It costs a query for each unit.
  func forEachSharedUnit(_ body: (StoredUnit) throws -> Void) throws {
    let ids = try PreparedStatement(
      db,
      """
      SELECT unit.id FROM unit
      LEFT JOIN team_entry AS shared
        ON shared.kind = \(UnitChange.Kind.unit.rawValue) AND shared.row = unit.id
      ORDER BY shared.id IS NULL, shared.id, unit.id
      """)
    while try ids.step() {
      if let unit = try unit(Int(ids.integer(0))) { try body(unit) }
    }
  }

  /// The row of the origin a unit is from.
  func origin(of unit: Int) throws -> Int64? {
    self.unit.bind(Int64(unit), at: 1)
    defer { self.unit.reset() }
    return try self.unit.step() ? self.unit.integer(1) : nil
  }

  private func name(ofOrigin id: Int64) throws -> String {
    if let lastOrigin, lastOrigin.id == id { return lastOrigin.name }
    let name = try findName(ofOrigin: id)
    lastOrigin = (id, name)
    return name
  }

  private func findName(ofOrigin id: Int64) throws -> String {
    if let name = origins[id] { return name }
    origin.bind(id, at: 1)
    defer { origin.reset() }
    let name = try origin.step() ? origin.text(0) : ""
    origins[id] = name
    return name
  }

  private func storedUnit(
    _ row: PreparedStatement, _ variants: UnitVariants
  ) throws -> StoredUnit {
    var (attributes, annotations) = FieldCoding.decode(row.blob(6))
    if let tuid = row.optionalText(2) { attributes.insert(Attribute("tuid", tuid), at: 0) }
    return StoredUnit(
      id: Int(row.integer(0)),
      unit: TranslationUnit(
        attributes: attributes, annotations: annotations, variants: variants.variants),
      origin: try name(ofOrigin: row.integer(1)),
      quality: Quality(rawValue: Int(row.integer(4))) ?? .imported,
      confidence: row.isNull(5) ? nil : row.double(5),
      changed: row.optionalInteger(3).map(Int.init),
      contexts: variants.contexts)
  }
}

/// The tags of a memory, the first of them, which almost all variants have, in a list: a dictionary would
/// take longer for each of millions.
private struct FirstTags {
  private let first: [LanguageTag?]
  private let all: [Int64: LanguageTag]

  init(_ all: [Int64: LanguageTag]) {
    self.all = all
    first = (0..<64).map { all[$0] }
  }

  subscript(id: Int64) -> LanguageTag {
    let tag = first.indices.contains(Int(id)) ? first[Int(id)] : all[id]
    return tag ?? LanguageTag("")
  }
}

/// The variants of a unit while their rows are read.
private struct UnitVariants {
  var variants: [Variant] = []
  var contexts: [SegmentContext] = []

  init() {
    // Almost all have two.
    variants.reserveCapacity(2)
  }

  mutating func add(_ row: PreparedStatement, _ tag: LanguageTag) {
    let (attributes, annotations) = FieldCoding.decode(row.blob(2))
    variants.append(
      Variant(
        language: tag, attributes: attributes, annotations: annotations,
        content: SegmentContent(plain: row.text(3), markup: row.optionalText(4))))
  }

  mutating func addContext(_ row: PreparedStatement) {
    contexts.append(
      SegmentContext(
        previous: row.optionalInteger(5).map(UInt64.init(bitPattern:)),
        next: row.optionalInteger(6).map(UInt64.init(bitPattern:))))
  }
}
