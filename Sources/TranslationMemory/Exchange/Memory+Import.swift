import Bitext
import Interchange
import Linguistics
import MemoryStore

/// Something in a file that was not as it should be, and was read all the same.
public struct ImportNotice: Sendable, Equatable {
  /// Counted from 1.
  public let line: Int
  public let message: String
}

/// How a file is to be read.
public struct ImportOptions: Sendable {
  /// The encoding to read it in, whatever it says of itself.
  public var encoding: String?
  /// Whether anything that would be a notice is an error.
  public var isStrict = false
  /// Whether to read what can be read of a broken TMX file, instead of refusing it.
  public var isRecovering = false
  /// The columns of a CSV or TSV file: codes of languages, `id`, `note`, or `-` for one to leave
  /// out. Without them its first line says.
  public var columns: [String]?
  /// Whether the newest translation of a source in a context replaces the others there: for the
  /// memory of a project that was corrected.
  public var supersedes = false
  /// The languages of an XLIFF file that does not name them.
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?

  public init() {}
}

extension Memory {
  /// Imports the units of a file, all or none: TMX (1.1 to 1.4b), translated XLIFF (1.2, 2.x), CSV
  /// or TSV, as it is or in gzip or ZIP; its content says which it is.
  ///
  /// TMX and XLIFF are streamed, so their size does not matter. Units the memory has already stay
  /// single; see ``ImportReport``. Throws an error that names file and line when the file cannot be
  /// read to its end, and then the memory is as it was.
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

  /// Imports the units of a file that is in memory, as ``importUnits(from:options:progress:notice:)``
  /// does; they come from `name`.
  @discardableResult
  public func importUnits(
    bytes: [UInt8], named name: String, options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try importUnits(
      from: MeteredSource(bytes, named: name), options: options, progress: nil
    ) { _ in }
  }

  private func importUnits(
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
              title: title, bytes: batch.bytesRead, totalBytes: source.size,
              items: importer.report.read))
          // A file that was imported before goes on as it began.
          return importer.report.same - known <= batch.items.count / 2
        }
      }
    }
  }

  /// Units between two looks at the clock.
  static let progressInterval = 256
}
