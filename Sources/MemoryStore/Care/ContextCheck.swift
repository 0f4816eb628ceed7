import GRDB

/// Finds neighbours that were put beside a variant of another language.
///
/// A neighbour need not be in the memory, so most of them cannot be checked. But when the unit
/// beside, of the same origin, is the neighbour by what it says in another language, and says
/// something else in the variant's own, the neighbour is surely the wrong one, and its own text is
/// the right one. Texts of one word or number can be the same in both languages, so they prove
/// nothing.
struct ContextCheck {
  let db: Database

  func faults() throws -> [MemoryFault] {
    let count = Set(try wrong().map { [$0.unit, $0.position] }).count
    if count == 0 { return [] }
    return [
      MemoryFault(kind: .context, detail: "\(count) variants have neighbours of another language")
    ]
  }

  /// Gives each variant the neighbours of its own language.
  func repair() throws {
    for side in [Side.previous, .next] {
      let update = try PreparedStatement(
        db, "UPDATE variant SET \(side.rawValue) = ? WHERE unit = ? AND position = ?")
      for found in try wrong() where found.side == side {
        update.bind(found.right, at: 1)
        update.bind(found.unit, at: 2)
        update.bind(found.position, at: 3)
        try update.run()
      }
    }
  }

  private enum Side: String { case previous, next }

  private struct Wrong {
    let unit: Int64
    let position: Int64
    let side: Side
    /// The fingerprint that should stand there.
    let right: Int64
  }

  private struct Variant {
    let position: Int64
    let language: Int64
    let fingerprint: Int64
    /// Words and numbers.
    let words: Int64
    let previous: Int64?
    let next: Int64?
  }

  private struct Unit {
    let id: Int64
    let origin: Int64
    var variants: [Variant] = []

    /// What a variant's neighbour should be, when it is this unit by another language's text only.
    func correction(of neighbour: Int64?, in language: Int64) -> Int64? {
      guard let neighbour,
        variants.contains(where: { $0.fingerprint == neighbour && $0.words > 1 })
      else { return nil }
      let own = variants.filter { $0.language == language }
      return own.contains { $0.fingerprint == neighbour } ? nil : own.first?.fingerprint
    }
  }

  private func wrong() throws -> [Wrong] {
    let rows = try PreparedStatement(
      db,
      """
      SELECT unit.id, unit.origin, variant.position, text.language, fingerprint,
        length(stems) / 4, previous, next
      FROM unit JOIN variant ON variant.unit = unit.id JOIN text ON text.id = variant.text
      WHERE text.plain <> '' OR text.markup IS NOT NULL
      ORDER BY unit.id, variant.position
      """)
    var found: [Wrong] = []
    var last: [Int64: Unit] = [:]
    var unit: Unit?
    func close() {
      guard let unit else { return }
      if let before = last[unit.origin] {
        for variant in unit.variants {
          if let right = before.correction(of: variant.previous, in: variant.language) {
            found.append(
              Wrong(unit: unit.id, position: variant.position, side: .previous, right: right))
          }
        }
        for variant in before.variants {
          if let right = unit.correction(of: variant.next, in: variant.language) {
            found.append(
              Wrong(unit: before.id, position: variant.position, side: .next, right: right))
          }
        }
      }
      last[unit.origin] = unit
    }
    while try rows.step() {
      let id = rows.integer(0)
      if unit?.id != id {
        close()
        unit = Unit(id: id, origin: rows.integer(1))
      }
      unit?.variants.append(
        Variant(
          position: rows.integer(2), language: rows.integer(3), fingerprint: rows.integer(4),
          words: rows.integer(5), previous: rows.optionalInteger(6),
          next: rows.optionalInteger(7)))
    }
    close()
    return found
  }
}
