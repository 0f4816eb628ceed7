import Bitext
import Interchange
import Linguistics
import MemoryStore

extension Memory {
  /// Imports the units of a file, all or none: TMX (1.1 to 1.4b), translated XLIFF (1.2, 2.x), CSV
  /// or TSV, as it is or in gzip or ZIP; its content says which it is.
  ///
  /// TMX and XLIFF are streamed, so their size does not matter. Units the memory has already stay
  /// single; see ``/MemoryStore/ImportReport``. Throws an error that names file and line when the
  /// file cannot be read to its end, and then the memory is as it was.
  @discardableResult
  public func importUnits(
    from path: String, options: ImportOptions = ImportOptions(),
    progress: (any ProgressReporter)? = nil,
    notice: (ImportNotice) -> Void = { _ in }
  ) throws -> ImportReport {
    let source = try FileByteSource(named: path)
    return try importUnits(
      from: MeteredSource(source), options: options, progress: progress, notice: notice)
  }

  /// Imports the units of a file that is in memory, as
  /// ``importUnits(from:options:progress:notice:)-(String,_,_,_)`` does; they come from `name`.
  @discardableResult
  public func importUnits(
    bytes: [UInt8], named name: String, options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try importUnits(
      from: MeteredSource(bytes, named: name), options: options, progress: nil
    ) { _ in }
  }

  /// Imports the units of a file that has been opened.
  func importUnits(
    from source: MeteredSource, options: ImportOptions, progress: (any ProgressReporter)?,
    notice: (ImportNotice) -> Void
  ) throws -> ImportReport {
    var reading = UnitReadingOptions()
    reading.encoding = options.encoding
    reading.isStrict = options.isStrict
    reading.isRecovering = options.isRecovering
    reading.sourceLanguage = options.sourceLanguage
    reading.targetLanguage = options.targetLanguage
    reading.columns = options.columns?.map(UnitTable.Column.init(title:))
    let title = "importing \(source.name)"
    let feed = UnitFeed(source, options: reading, preparation: UnitPreparation(for: store))
    return try withoutActuallyEscaping(notice) { notice in
      try store.importUnits(origin: source.name, supersedes: options.supersedes) { importer in
        try feed.forEachBatch { batch in
          let known = importer.report.same
          for item in batch.items {
            switch item {
            case .header(let header): importer.add(header)
            case .unit(let unit): try importer.add(unit)
            case .notice(let line, let message):
              notice(ImportNotice(line: line, message: message))
            }
          }
          try Task.checkCancellation()
          progress?.report(
            WorkProgress(
              phase: title, done: importer.report.read,
              bytes: WorkProgress.Bytes(done: batch.bytesRead, total: source.size)))
          // Where more than half of a batch is known, the file was probably imported before.
          return importer.report.same - known <= batch.items.count / 2
        }
      }
    }
  }

  /// How many units are read before the clock is read again.
  static let progressInterval = 256
}
