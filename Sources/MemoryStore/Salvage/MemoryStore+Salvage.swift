import Bitext
import GRDB

extension MemoryStore {
  /// Saves what can be read of the damaged memory at `path` in this one, which is empty, in one
  /// transaction.
  ///
  /// Everything that units and concepts say is taken from the pages of the file itself, whether or
  /// not anything leads to them; what is derived from it is made anew, and linked words are learnt
  /// again. Units keep their numbers. The damaged file is not changed. Throws
  /// ``MemoryStoreError/nothingToSave(path:)`` when no unit and no concept is found.
  ///
  /// Takes as long as importing the memory, and 16 bytes a unit and text.
  ///
  /// - Parameter copy: an empty file for a copy of the pages; the caller removes it.
  package func salvage(
    _ path: String, pagesIn copy: String, progress: (any ProgressReporter)? = nil
  ) throws -> SalvageReport {
    try Self.checkFile(path, access: .reading)
    var report = SalvageReport()
    let damaged = try PageExtent(path: path)
    let isCopied = PageCopy.copy(path, to: copy, waiting: waiting)
    report.isLogLost = !isCopied && PageCopy.hasLog(path)
    let pages =
      try isCopied ? DatabasePages(path: copy, copyOf: damaged) : DatabasePages(path: path)
    return try append { db in
      var rows = try SalvagedRows(db)
      try rows.copy(pages, &report) { page in
        try Task.checkCancellation()
        progress?.report(
          WorkProgress(
            phase: "saving \(path)", done: page, total: pages.count,
            bytes: WorkProgress.Bytes(
              done: page * pages.pageSize, total: pages.count * pages.pageSize)))
      }
      let highest = rows.digests.joined().map(\.owner).filter(IDCounter.possible.contains).max()
      try SalvageMend(
        db: db, origin: path, highest: highest ?? 0, indexes: rows.indexes
      ).run(&report)
      try MemoryRepair(db: db, path: self.path).run()
      report.units = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit") ?? 0
      report.concepts = try Int.fetchOne(db, sql: "SELECT count(*) FROM concept") ?? 0
      if report.units == 0 && report.concepts == 0 {
        throw MemoryStoreError.nothingToSave(path: path)
      }
      try SalvageProof(db: db).run(rows.digests, &report)
      report.lost.sort()
      report.incomplete.sort()
      report.doubtful.sort()
      return report
    }
  }

  /// Writes all that is in the log beside the file into the file, and closes it; the memory is not to
  /// be used any more. Throws ``MemoryStoreError/busy(path:)`` while something else uses it.
  package func close() throws {
    do {
      try writer?.barrierWriteWithoutTransaction { db in
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if row?[0] != 0 { throw MemoryStoreError.busy(path: path) }
      }
      try reader.close()
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }
}
