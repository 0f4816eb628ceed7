import GRDB
import Linguistics

/// Reads units as a text and its translation: the first variant of each of two languages.
struct PairReader {
  /// A unit's two texts without inline codes.
  struct Pair {
    let unit: Int
    let source: String
    let target: String
  }

  private let db: Database
  private let all: PreparedStatement
  private let source: Int64
  private let target: Int64

  /// Nil when the memory has no text of one of the languages.
  init?(_ db: Database, _ source: LanguageTag, _ target: LanguageTag) throws {
    func id(_ language: LanguageTag) throws -> Int64? {
      try Int64.fetchOne(
        db, sql: "SELECT id FROM language WHERE code = ?", arguments: [language.primary])
    }
    guard let source = try id(source), let target = try id(target) else { return nil }
    self.db = db
    self.source = source
    self.target = target
    all = try PreparedStatement(
      db,
      """
      SELECT a.unit, s.plain, t.plain
      FROM variant a CROSS JOIN text s ON s.id = a.text AND s.language = ?1
      CROSS JOIN variant b ON b.unit = a.unit
      CROSS JOIN text t ON t.id = b.text AND t.language = ?2
      WHERE a.unit BETWEEN ?3 AND ?4
      ORDER BY a.unit, a.position, b.position
      """)
  }

  /// At most how many units have both languages. O(texts).
  func count() throws -> Int {
    let units = try [source, target].map { language in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM variant JOIN tag ON tag.id = variant.tag WHERE tag.language = ?
          """, arguments: [language]) ?? 0
    }
    return units.min() ?? 0
  }

  /// Calls `body` with the pairs of the units in a range of numbers, in order.
  func forEach(in units: ClosedRange<Int64>, _ body: (Pair) throws -> Void) throws {
    all.bind(source, at: 1)
    all.bind(target, at: 2)
    all.bind(units.lowerBound, at: 3)
    all.bind(units.upperBound, at: 4)
    defer { all.reset() }
    var last: Int64 = -1
    while try all.step() {
      let unit = all.integer(0)
      if unit == last { continue }
      last = unit
      try body(Pair(unit: Int(unit), source: all.text(1), target: all.text(2)))
    }
  }

  /// The pair of one unit; nil when it is gone or has not both languages.
  func pair(_ unit: Int) throws -> Pair? {
    var found: Pair?
    try forEach(in: Int64(unit)...Int64(unit)) { found = $0 }
    return found
  }
}
