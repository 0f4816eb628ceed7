import GRDB

extension MemoryStore {
  /// Adds the units that `body` hands over, all or none.
  ///
  /// `origin` names the file they come from. When `body` throws, the memory is as it was.
  package func importUnits(
    origin: String, _ body: (UnitImporter) throws -> Void
  ) throws -> ImportReport {
    try write { db in
      // A large import touches much of the file; more cache spares it writing pages twice.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      defer { try? db.execute(sql: "PRAGMA cache_size = -16000") }
      let importer = try UnitImporter(db, origin: origin)
      try body(importer)
      try importer.finish()
      return importer.report
    }
  }
}
