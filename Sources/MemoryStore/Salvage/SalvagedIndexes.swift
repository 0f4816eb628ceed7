import GRDB

/// What the indexes of variants and of terms say again of their rows: of a row that is lost, which
/// text belongs to which unit, and which term to which concept.
struct SalvagedIndexes {
  private typealias VariantEntry = (text: Int64, unit: Int64, position: Int64)
  private typealias TermEntry = (text: String, language: String, concept: Int64, position: Int64)

  /// Page by page, because nothing else tells them from entries of other indexes.
  private var variants: [[VariantEntry]] = []
  private var terms: [TermEntry] = []

  /// More than any unit or concept has.
  private static let mostPositions: Int64 = 10_000

  /// Entries on a page by which it can be told from those of other indexes without looking the
  /// variants up.
  private static let tellingEntries = 10

  mutating func add(_ page: DatabasePages.Page) {
    var found: [VariantEntry] = []
    var others = 0
    for (_, record) in page.rows {
      let values = record.values
      if RowShape.variantIndex.fits(record, isNumbered: false) {
        guard case .integer(let text) = values[0], case .integer(let unit) = values[1],
          case .integer(let position) = values[2], Self.isPossible(unit, position)
        else {
          others += 1
          continue
        }
        found.append((text, unit, position))
      } else if RowShape.termIndex.fits(record, isNumbered: false) {
        guard case .text(let text) = values[0], case .text(let language) = values[1],
          case .integer(let concept) = values[2], case .integer(let position) = values[3],
          Self.isPossible(concept, position)
        else { continue }
        terms.append((record.string(text), record.string(language), concept, position))
      }
    }
    // In the index of postings a stem stands where a position does, a number of 32 bits.
    if found.count > 9 * others { variants.append(found) }
  }

  private static func isPossible(_ owner: Int64, _ position: Int64) -> Bool {
    owner > 0 && IDCounter.possible.contains(owner) && (0..<mostPositions).contains(position)
  }

  /// Adds the variants that only the index has, in the language of their text; returns their units.
  func restoreVariants(_ db: Database) throws -> [Int] {
    let known = try PreparedStatement(
      db, "SELECT 1 FROM variant WHERE unit = ? AND position = ? AND text = ?")
    let insert = try PreparedStatement(
      db,
      """
      INSERT OR IGNORE INTO variant (unit, position, tag, text)
      SELECT ?1, ?2, 0, id FROM text WHERE id = ?3 RETURNING unit
      """)
    var restored: [Int] = []
    for page in variants {
      func run(_ statement: PreparedStatement, _ entry: VariantEntry) throws -> Bool {
        statement.bind(entry.unit, at: 1)
        statement.bind(entry.position, at: 2)
        statement.bind(entry.text, at: 3)
        var hasRow = false
        while try statement.step() { hasRow = true }
        return hasRow
      }
      let missing = try page.filter { try !run(known, $0) }
      let isKnown = 2 * missing.count < page.count
      guard page.count >= Self.tellingEntries || isKnown else { continue }
      for entry in missing where try run(insert, entry) { restored.append(Int(entry.unit)) }
    }
    return restored
  }

  /// Adds the terms that only the index has; returns their concepts.
  func restoreTerms(_ db: Database) throws -> [Int64] {
    let insert = try PreparedStatement(
      db,
      """
      INSERT OR IGNORE INTO term (concept, position, language, text) VALUES (?, ?, ?, ?)
      RETURNING concept
      """)
    var restored: [Int64] = []
    for term in terms {
      insert.bind(term.concept, at: 1)
      insert.bind(term.position, at: 2)
      insert.bind(term.language, at: 3)
      insert.bind(term.text, at: 4)
      while try insert.step() { restored.append(insert.integer(0)) }
    }
    return restored
  }
}
