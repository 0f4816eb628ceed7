import Bitext
import Interchange
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

  public init() {}
}

extension Memory {
  /// Imports the units of a TMX file (1.1 to 1.4b), all or none.
  ///
  /// The file is streamed, so its size does not matter. Units the memory has already stay single;
  /// see ``ImportReport``. Throws an error that names file and line when the file cannot be read to its
  /// end, and then the memory is as it was.
  @discardableResult
  public func importUnits(
    from path: String, options: ImportOptions = ImportOptions(),
    progress: (any ProgressReporter)? = nil,
    notice: (ImportNotice) -> Void = { _ in }
  ) throws -> ImportReport {
    let source = MeteredSource(
      try path == "-" ? FileByteSource(descriptor: 0) : FileByteSource(path: path))
    let reading = TMXReadingOptions(encoding: options.encoding, isStrict: options.isStrict)
    let title = "importing \(source.name)"
    return try store.importUnits(origin: source.name) { importer in
      try TMXReader(options: reading).read(
        source,
        header: { importer.add($0) },
        unit: { unit, _ in
          try importer.add(unit)
          guard importer.report.read % Self.progressInterval == 0 else { return }
          try Task.checkCancellation()
          progress?.report(
            WorkProgress(
              title: title, bytes: source.bytesRead, totalBytes: source.size,
              items: importer.report.read))
        },
        notice: { notice(ImportNotice(line: $0.line, message: $0.kind.description)) })
    }
  }

  /// Units between two looks at the clock.
  static let progressInterval = 256
}
