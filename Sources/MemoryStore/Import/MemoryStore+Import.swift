import Alignment
import GRDB

extension MemoryStore {
  /// Adds the units that `body` hands over, all or none.
  ///
  /// `origin` names the file they come from. When `body` throws, the memory is as it was.
  ///
  /// - Parameters:
  ///   - lexicons: what aligning the units taught; kept with them, in the same transaction, unless
  ///     none of them is new.
  ///   - supersedes: whether the newest translation of a source in a context replaces the others
  ///     there, see ``Superseding``.
  ///   - canUndo: whether ``undo()`` can take it back.
  package func importUnits(
    origin: String, lexicons: [TranslationLexicon] = [], supersedes: Bool = false,
    canUndo: Bool = false,
    _ body: (UnitImporter) throws -> Void
  ) throws -> ImportReport {
    func add(_ db: Database) throws -> ImportReport {
      // A large import touches much of the file; more cache spares it writing pages twice.
      try db.execute(sql: "PRAGMA cache_size = -48000")
      defer { try? db.execute(sql: "PRAGMA cache_size = -16000") }
      let last = Int64(try Self.lastUnit(db))
      let importer = try UnitImporter(
        db, origin: origin, analyzing: analyzedLanguages,
        journal: canUndo ? UndoJournal(db, .addition) : nil)
      try body(importer)
      try importer.finish()
      var report = importer.report
      if supersedes {
        var superseding = try Superseding(db, met: importer.met)
        try superseding.run(from: importer.firstNewID, &report, path: path)
      }
      if report.new > 0 {
        try LaterLinks.link(last + 1...Int64(try Self.lastUnit(db)), db, path: path)
        for lexicon in lexicons where !lexicon.entries.isEmpty {
          try StoredLexicon.add(db, lexicon, path: path)
        }
      }
      return report
    }
    return try supersedes ? write(add) : append(add)
  }
}
