import Alignment
import GRDB

extension MemoryStore {
  /// Adds the units that `body` hands over, all or none.
  ///
  /// `origin` names the file they come from. When `body` throws, the memory is as it was.
  ///
  /// - Parameter lexicons: what aligning the units taught; kept with them, in the same transaction,
  ///   unless none of them is new.
  package func importUnits(
    origin: String, lexicons: [TranslationLexicon] = [], _ body: (UnitImporter) throws -> Void
  ) throws -> ImportReport {
    try append { db in
      // A large import touches much of the file; more cache spares it writing pages twice.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      defer { try? db.execute(sql: "PRAGMA cache_size = -16000") }
      let last = Int64(try Self.lastUnit(db))
      let importer = try UnitImporter(db, origin: origin)
      try body(importer)
      try importer.finish()
      if importer.report.new > 0 {
        try LaterLinks.link(last + 1...Int64(try Self.lastUnit(db)), db, path: path)
        for lexicon in lexicons where !lexicon.entries.isEmpty {
          try StoredLexicon.add(db, lexicon, path: path)
        }
      }
      return importer.report
    }
  }
}
