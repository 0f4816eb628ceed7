import Bitext
import GRDB

/// Tells of the texts that very many units hold who they are, and remembers it.
final class TextCrowds {
  private let users: PreparedStatement
  private let variants: PreparedStatement
  private let languages: [Int64: LanguageSet]
  private var known: [UInt32: TextCrowd] = [:]
  private var count = 0

  /// So many units are read as they come.
  static let fewest = 16
  /// Units remembered: about 8 MB.
  private static let most = 1 << 17

  init(_ db: Database) throws {
    users = try PreparedStatement(
      db, "SELECT 1 FROM variant WHERE text = ? LIMIT \(Self.fewest + 1)")
    // One row for each variant of each unit, so that a unit whose text stands in it twice is met once.
    variants = try PreparedStatement(
      db,
      """
      SELECT unit.id, unit.quality, ifnull(unit.changed, 0), other.position, other.tag, other.text,
        other.previous, other.next, text.plain = '' AND text.markup IS NULL
      FROM (SELECT DISTINCT unit FROM variant WHERE text = ?1) AS holder
      CROSS JOIN unit ON unit.id = holder.unit
      CROSS JOIN variant AS other ON other.unit = unit.id
      CROSS JOIN text ON text.id = other.text
      ORDER BY unit.id, other.position
      """)
    languages = Dictionary(
      try Row.fetchAll(db, sql: "SELECT id, language FROM tag").map {
        (
          try $0.decode(forColumn: "id"),
          LanguageSet(row: try $0.decode(forColumn: "language"))
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The units that hold a text; nil when they are few.
  func crowd(of text: UInt32) throws -> TextCrowd? {
    if let crowd = known[text] { return crowd }
    guard try isCrowded(text) else { return nil }
    let crowd = TextCrowd(try holders(of: text))
    if count + crowd.holders.count > Self.most { (known, count) = ([:], 0) }
    known[text] = crowd
    count += crowd.holders.count
    return crowd
  }

  private func isCrowded(_ text: UInt32) throws -> Bool {
    users.bind(Int64(text), at: 1)
    defer { users.reset() }
    for _ in 0...Self.fewest {
      guard try users.step() else { return false }
    }
    return true
  }

  private func holders(of text: UInt32) throws -> [TextHolder] {
    var readings: [[Int64]: Int] = [:]
    var holders: [TextHolder] = []
    var unit: HeldUnit?
    func close() {
      if let holder = unit?.holder(of: text, &readings) { holders.append(holder) }
    }
    variants.bind(Int64(text), at: 1)
    while try variants.step() {
      let id = Int(variants.integer(0))
      if unit?.id != id {
        close()
        unit = HeldUnit(
          id: id, quality: Quality(rawValue: Int(variants.integer(1))) ?? .imported,
          changed: Int(variants.integer(2)))
      }
      unit?.add(variants, text, languages)
    }
    close()
    return holders
  }
}

/// A unit while the rows of its variants are read.
private struct HeldUnit {
  let id: Int
  let quality: Quality
  let changed: Int
  /// The place among the rows of the variant that is the text, and what stands beside it.
  private var place: (variant: Int, context: SegmentContext)?
  private var others: LanguageSet = []
  /// Tag and text of each variant.
  private var wording: [Int64] = []

  init(id: Int, quality: Quality, changed: Int) {
    (self.id, self.quality, self.changed) = (id, quality, changed)
  }

  mutating func add(_ row: PreparedStatement, _ text: UInt32, _ languages: [Int64: LanguageSet]) {
    let (tag, content) = (row.integer(4), row.integer(5))
    if place == nil, content == Int64(text) {
      place = (
        wording.count / 2,
        SegmentContext(
          previous: row.optionalInteger(6).map(UInt64.init(bitPattern:)),
          next: row.optionalInteger(7).map(UInt64.init(bitPattern:)))
      )
    } else if row.integer(8) == 0 {
      others.formUnion(languages[tag] ?? [])
    }
    wording += [tag, content]
  }

  func holder(of text: UInt32, _ readings: inout [[Int64]: Int]) -> TextHolder? {
    guard let place else { return nil }
    let reading = readings[wording] ?? readings.count
    readings[wording] = reading
    return TextHolder(
      unit: id, variant: place.variant, quality: quality, changed: changed,
      context: place.context, others: others, reading: reading)
  }
}
