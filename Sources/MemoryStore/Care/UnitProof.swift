import GRDB

/// Reads all units of a memory whose file is damaged and holds them against their checksums.
struct UnitProof {
  let db: Database

  /// What an export reads.
  private static let tables = ["language", "tag", "origin", "unit", "text", "variant"]

  /// Throws what SQLite throws when a unit cannot be read.
  func allAreWhole() throws -> Bool {
    var stored = storedDigests() ?? [:]
    var areProved = !stored.isEmpty
    try UnitReader(db).forEachUnit { unit in
      let digest = stored.removeValue(forKey: Int64(unit.id))
      if digest != UnitIdentity.digest(of: unit.unit) { areProved = false }
    }
    if areProved && stored.isEmpty { return true }
    // Where the checksums are what is damaged, SQLite's own check of the tables has to do.
    return try Self.tables.allSatisfy { table in
      try String.fetchOne(db, sql: "PRAGMA integrity_check(\(table))") == "ok"
    }
  }

  /// Nil when they cannot be read.
  private func storedDigests() -> [Int64: Int64]? {
    // A damaged page can give values of any type, which GRDB does not take for numbers.
    let rows = try? Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(CAST(unit AS INTEGER), 0), coalesce(CAST(digest AS INTEGER), 0)
        FROM unit_digest
        """)
    return rows.map { Dictionary($0.map { ($0[0], $0[1]) }) { first, _ in first } }
  }
}
