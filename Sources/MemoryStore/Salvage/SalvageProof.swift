import GRDB

/// Holds what was saved against the checksums that the damaged memory kept of its units and texts,
/// and finds the units of which nothing else is left.
struct SalvageProof {
  let db: Database

  /// - Parameter pages: the digests of the damaged memory and their owners, page by page.
  func run(_ pages: [[(digest: Int64, owner: Int64)]], _ report: inout SalvageReport) throws {
    var stored: [Int64: Set<Int64>] = [:]
    let units = try PreparedStatement(
      db, "SELECT 1 FROM unit_digest WHERE digest = ? AND unit = ?")
    let texts = try PreparedStatement(
      db, "SELECT 1 FROM text_digest WHERE digest = ? AND text = ?")
    for page in pages {
      // Digests of texts and of units never share a page.
      let unitHits = try page.count { try holds(units, $0) }
      guard unitHits > 0, try unitHits >= page.count(where: { try holds(texts, $0) }) else {
        continue
      }
      for (digest, owner) in page { stored[owner, default: []].insert(digest) }
    }
    let known = Set(report.incomplete + report.loneTexts)
    let saved = try PreparedStatement(db, "SELECT unit, digest FROM unit_digest")
    while try saved.step() {
      let unit = saved.integer(0)
      let digests = stored.removeValue(forKey: unit)
      if known.contains(Int(unit)) { continue }
      if let digests {
        if !digests.contains(saved.integer(1)) { report.doubtful.append(Int(unit)) }
      } else {
        report.unchecked += 1
      }
    }
    report.lost += Set(stored.keys.map { Int($0) }).subtracting(report.lost)
  }

  private func holds(
    _ statement: PreparedStatement, _ pair: (digest: Int64, owner: Int64)
  ) throws -> Bool {
    statement.bind(pair.digest, at: 1)
    statement.bind(pair.owner, at: 2)
    defer { statement.reset() }
    return try statement.step()
  }
}
