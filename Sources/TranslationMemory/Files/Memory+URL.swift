import Foundation
import MemoryStore

// Files as `URL`s. A path is taken as well, because a command passes on what its user wrote: `-` is
// standard input or output then, and messages name the file the way the user did.

extension Memory {
  /// Opens the memory in a file; see ``init(at:access:waiting:progress:)-(String,_,_,_)``.
  public init(
    at file: URL, access: Access = .reading, waiting: LockWaiting = LockWaiting(),
    progress: (any ProgressReporter)? = nil
  ) throws {
    try self.init(at: file.path, access: access, waiting: waiting, progress: progress)
  }

  /// Imports the units of a file; see
  /// ``importUnits(from:options:progress:notice:)-(String,_,_,_)``.
  @discardableResult
  public func importUnits(
    from file: URL, options: ImportOptions = ImportOptions(),
    progress: (any ProgressReporter)? = nil, notice: (ImportNotice) -> Void = { _ in }
  ) throws -> ImportReport {
    try importUnits(from: file.path, options: options, progress: progress, notice: notice)
  }

  /// Exports units to a file; see ``exportUnits(to:options:progress:)-(String,_,_)``.
  @discardableResult
  public func exportUnits(
    to file: URL, options: ExportOptions = ExportOptions(),
    progress: (any ProgressReporter)? = nil
  ) throws -> ExportReport {
    try exportUnits(to: file.path, options: options, progress: progress)
  }

  /// Copies the memory to a file; see ``backUp(to:isReplacing:)-(String,_)``.
  public func backUp(to file: URL, isReplacing: Bool = false) throws {
    try backUp(to: file.path, isReplacing: isReplacing)
  }
}
