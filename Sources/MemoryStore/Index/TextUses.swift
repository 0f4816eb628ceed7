import Bitext
import GRDB
import Linguistics
import Matching

/// What a text's units have in common with the best of them: none stands before this.
package struct TextUse: Sendable {
  /// Whether a unit with the text is a confirmed one.
  package let isConfirmed: Bool
  /// When the newest of them was changed, as ``StoredUnit/changed``; 0 when not known.
  package let changed: Int
  /// The oldest number among them.
  package let firstUnit: Int

  /// Stands before all others: for a text nobody asked about.
  package static let best = TextUse(isConfirmed: true, changed: .max, firstUnit: 0)
}

/// Some languages of a memory as bits; from the 31st on they share one, so that a common bit says that
/// two sets may have a language in common, and none that they have not.
package struct LanguageSet: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether one of these languages may not be in the set; false is certain.
  package func mayLack(_ languages: LanguageSet) -> Bool {
    !isSuperset(of: languages) || languages.contains(Self.shared)
  }

  /// What the languages from the 31st on share.
  private static let shared = LanguageSet(rawValue: 1 << 30)

  /// The language of a row.
  init(row: Int64) { self.init(rawValue: 1 << Int(min(max(row, 0), 30))) }
}

/// Tells how good a text's units can be without reading them, and remembers it.
final class TextUses {
  private let select: PreparedStatement
  private let neighbours: PreparedStatement
  private let rows: [String: Int64]
  // It is read once for each text of a crowd, by one look-up at a time; checking for exclusive
  // access would take longer than that.
  @exclusivity(unchecked) private var known = KnownUses()
  /// The languages that stand beside texts, as ``LanguageSet/rawValue``.
  private var languages = NumberTable()

  /// Texts remembered: about 5 MB.
  private static let most = 1 << 17

  init(_ db: Database) throws {
    select = try PreparedStatement(
      db,
      """
      SELECT min(quality), max(ifnull(changed, 0)), min(unit.id)
      FROM variant CROSS JOIN unit ON unit.id = variant.unit WHERE variant.text = ?
      """)
    neighbours = try PreparedStatement(
      db,
      """
      SELECT DISTINCT tag.language
      FROM variant CROSS JOIN variant AS other ON other.unit = variant.unit
      CROSS JOIN tag ON tag.id = other.tag WHERE variant.text = ?
      """)
    rows = Dictionary(
      try Row.fetchAll(db, sql: "SELECT code, id FROM language").map {
        (try $0.decode(forColumn: "code"), try $0.decode(forColumn: "id"))
      }, uniquingKeysWith: { first, _ in first })
  }

  func use(of text: UInt32) throws -> TextUse {
    if let use = known.use(of: text) { return use }
    select.bind(Int64(text), at: 1)
    defer { select.reset() }
    guard try select.step() else { return TextUse(isConfirmed: false, changed: 0, firstUnit: 0) }
    let use = TextUse(
      isConfirmed: select.integer(0) == Int64(Quality.confirmed.rawValue),
      changed: Int(select.integer(1)), firstUnit: Int(select.integer(2)))
    if known.count >= Self.most { known = KnownUses() }
    known.add(use, of: text)
    return use
  }

  /// The languages of the units that hold a text, its own among them.
  func languages(besides text: UInt32) throws -> LanguageSet {
    if let set = languages.number(of: text) { return LanguageSet(rawValue: set) }
    neighbours.bind(Int64(text), at: 1)
    var set: LanguageSet = []
    while try neighbours.step() { set.insert(LanguageSet(row: neighbours.integer(0))) }
    if languages.count >= Self.most { languages.removeAll() }
    languages.add(set.rawValue, for: text)
    return set
  }

  func set(of languages: [LanguageTag]) -> LanguageSet {
    LanguageSet(languages.compactMap { rows[$0.primary].map { LanguageSet(row: $0) } })
  }
}

/// The uses of texts asked for before.
private struct KnownUses {
  private var uses: [TextUse] = []
  /// Where in `uses` that of a text is.
  private var places = NumberTable()

  var count: Int { uses.count }

  @inline(__always)
  func use(of text: UInt32) -> TextUse? { places.number(of: text).map { uses[$0] } }

  mutating func add(_ use: TextUse, of text: UInt32) {
    places.add(uses.count, for: text)
    uses.append(use)
  }
}
