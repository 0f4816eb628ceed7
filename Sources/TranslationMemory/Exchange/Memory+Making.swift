import Foundation
import Interchange
import Linguistics
import MemoryStore

extension Memory {
  /// Makes the memory at `path` of the units of a file, which takes a fifth less time than to import
  /// it into one that is there; see ``importUnits(from:options:progress:notice:)-(String,_,_,_)``.
  ///
  /// The memory gets its name when it is complete: nobody sees it before, and after an error or a kill
  /// there is none. Returns nil, and nothing has happened, where a memory or anything else is at
  /// `path`, or another process has made one before this one was complete; then the file can be
  /// imported into that.
  public static func make(
    at path: String, from file: String, options: ImportOptions = ImportOptions(),
    progress: (any ProgressReporter)? = nil,
    notice: (ImportNotice) -> Void = { _ in }
  ) throws -> ImportReport? {
    if isTaken(path) { return nil }
    try MemoryStore.checkFile(path, access: .creating)
    let source = try MeteredSource(FileByteSource(named: file))
    try MemoryStore.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    let partial = try PartialFile(for: path)
    // What SQLite has beside it when something goes wrong.
    defer { MemoryStore.removeLog(of: partial.path) }
    let memory = try Memory(store: MemoryStore(making: path, at: partial.path))
    let report = try memory.importUnits(
      from: source, options: options, progress: progress, notice: notice)
    try memory.store.complete()
    // A pipe cannot be read again: that another memory is there is an error then.
    if isTaken(path), source.size != nil { return nil }
    MemoryStore.removeLog(of: path)
    try partial.finish()
    return report
  }

  private init(store: MemoryStore) { self.store = store }

  /// Whether anything has that name, be it a link to nothing.
  private static func isTaken(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }
}
