import Bitext
import GRDB
import Matching

/// What a text's units have in common with the best of them: none stands before this.
package struct TextUse: Sendable {
  /// Whether a unit with the text is a confirmed one.
  package let isConfirmed: Bool
  /// When the newest of them was changed, as ``StoredUnit/changed``; 0 when not known.
  package let changed: Int
  /// The oldest number among them.
  package let firstUnit: Int
}

/// Tells how good a text's units can be without reading them, and remembers it.
final class TextUses {
  private let select: PreparedStatement
  private var known: [TextUse] = []
  /// Where in `known` a text's use is.
  private var places = NumberTable()

  /// Texts remembered: about 5 MB.
  private static let most = 1 << 17

  init(_ db: Database) throws {
    select = try PreparedStatement(
      db,
      """
      SELECT min(quality), max(ifnull(changed, 0)), min(unit.id)
      FROM variant CROSS JOIN unit ON unit.id = variant.unit WHERE variant.text = ?
      """)
  }

  func use(of text: UInt32) throws -> TextUse {
    if let place = places.number(of: text) { return known[place] }
    select.bind(Int64(text), at: 1)
    defer { select.reset() }
    guard try select.step() else { return TextUse(isConfirmed: false, changed: 0, firstUnit: 0) }
    let use = TextUse(
      isConfirmed: select.integer(0) == Int64(Quality.confirmed.rawValue),
      changed: Int(select.integer(1)), firstUnit: Int(select.integer(2)))
    if known.count >= Self.most {
      known.removeAll(keepingCapacity: true)
      places.removeAll()
    }
    places.add(known.count, for: text)
    known.append(use)
    return use
  }
}
