import Glibc
import GRDB

/// Why a memory could not be opened, read or written.
public enum MemoryStoreError: Error, Equatable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The path is a folder.
  case isFolder(path: String)
  /// The path is a device, a pipe or a socket.
  case notAFile(path: String)
  /// The name leaves no room for those that SQLite puts beside it (`-journal`).
  case nameTooLong(path: String)
  /// The file is something else than a memory of `tm`.
  case notAMemory(path: String)
  /// A later `tm` wrote it.
  case newer(path: String, version: Int, supported: Int)
  /// An older tm wrote the memory, and it cannot be brought up to date because it cannot be written.
  case older(path: String, version: Int)
  /// While this process had the memory open, another one brought it up to date with another version
  /// of the analyser, whose stems are not those of this one.
  case analyzedElsewhere(language: String)
  /// A folder that the memory is to stand in cannot be made; the system's reason.
  case noFolder(path: String, reason: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  case diskFull(path: String)
  /// The file was deleted, moved or replaced while it was being changed, so the change is lost.
  case removed(path: String)
  /// A text or a table of a unit has more bytes than SQLite stores in one place.
  case tooLarge(path: String)
  /// A memory with more languages than it may have, such as made-up ones of a damaged file.
  case tooManyLanguages(limit: Int)
  /// A copy of the memory was to be written over the memory itself.
  case ontoItself(path: String)
  /// A copy was to replace a file that is damaged, so that it cannot be locked against its users.
  case unusableCopy(path: String, detail: String)
  /// The process has too many files open, or the system has.
  case tooManyOpenFiles(path: String)
  /// Another process kept writing for too long.
  case busy(path: String)
  /// A change was begun by something that a change, or a reading, of the same memory called.
  case changing(path: String)
  case damaged(path: String, detail: String)
  /// A file of which nothing could be saved: no unit and no concept is in it.
  case nothingToSave(path: String)
  /// A file stands where one was to be made.
  case exists(path: String)
  /// Units that were asked for are not there.
  case noSuchUnit([Int])
  /// No change of a person is left to take back.
  case nothingToUndo(path: String)
  /// Units that something else has changed, added or deleted since the change that was to be taken
  /// back.
  case changedSince([Int])
  /// The memory belongs to a team already.
  case inTeam(path: String)
  /// A unit or a concept that is in no conflict.
  case noSuchConflict(String)
  /// The memory belongs to no team.
  case notInTeam(path: String)
  /// A concept that was asked for is not in the termbase.
  case noSuchConcept(String)
  /// The system could not read or write the file: a broken disk, a share that is gone.
  case unreliable(path: String, detail: String)
  /// SQLite said something else.
  case sqlite(path: String, detail: String)

  /// The same failure in the memory's own terms; other errors pass unchanged.
  static func translating(_ error: any Error, path: String) -> any Error {
    if error is RowDecodingError {
      return MemoryStoreError.damaged(path: path, detail: "a value is not of its column's kind")
    }
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_TOOBIG: return MemoryStoreError.tooLarge(path: path)
    case .SQLITE_FULL: return MemoryStoreError.diskFull(path: path)
    case .SQLITE_CANTOPEN where isOutOfDescriptors:
      return MemoryStoreError.tooManyOpenFiles(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return MemoryStoreError.busy(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return MemoryStoreError.readOnly(path: path)
    case .SQLITE_NOTADB: return MemoryStoreError.notAMemory(path: path)
    case .SQLITE_CORRUPT:
      return MemoryStoreError.damaged(path: path, detail: error.message ?? "SQLITE_CORRUPT")
    case .SQLITE_IOERR where error.message?.contains("full") == true:
      return MemoryStoreError.diskFull(path: path)
    case .SQLITE_IOERR:
      return MemoryStoreError.unreliable(path: path, detail: error.message ?? "SQLITE_IOERR")
    default: return MemoryStoreError.sqlite(path: path, detail: error.message ?? "\(error)")
    }
  }
}

extension MemoryStoreError {
  /// Whether this process or the system can open no further file.
  private static var isOutOfDescriptors: Bool {
    let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
    close(descriptor)
    return false
  }
}

extension MemoryStoreError: CustomStringConvertible {
  /// What happened and what to do, for a person.
  public var description: String {
    switch self {
    case .missing(let path):
      "no memory at \(path)"
    case .isFolder(let path): "\(path) is a folder, not a memory; name a file in it"
    case .notAFile(let path):
      "\(path) is a device or a pipe, not a file; a memory needs a file of its own"
    case .nameTooLong(let path):
      """
      \(path): the name of the file is too long, because SQLite adds eight letters for the files \
      beside it; choose a shorter one
      """
    case .notAMemory(let path):
      "\(path) is not a memory of tm"
    case .older(let path, let version):
      """
      \(path) was written by an older tm (format \(version)) and must be brought up to date first, \
      where the file and its folder can be written
      """
    case .newer(let path, let version, let supported):
      """
      \(path) was written by a newer tm (format \(version), this one knows \(supported)); \
      update tm, or export it there as TMX
      """
    case .analyzedElsewhere(let language):
      """
      another program has brought the memory up to date with another version of the analyser of \
      \(language); nothing was changed, open the memory again
      """
    case .noFolder(let path, let reason): "the folder \(path) cannot be made: \(reason)"
    case .readOnly(let path):
      "\(path) cannot be written; check the rights of the file and of its folder"
    case .diskFull(let path):
      "no space left for \(path); nothing was changed; free some and try again"
    case .removed(let path):
      """
      \(path) was deleted, moved or replaced by another program while it was being changed; \
      the change is lost, make it again
      """
    case .tooLarge(let path):
      "a text or its notes have more than 1 GB, which \(path) cannot store; nothing was changed"
    case .tooManyLanguages(let limit):
      """
      more than \(limit) languages in one memory; nothing was changed, look at the languages the \
      file names
      """
    case .ontoItself(let path): "\(path) is the memory itself; name another file for the copy"
    case .unusableCopy(let path, let detail):
      """
      \(path) cannot be replaced (\(detail)); delete it, \(path)-wal and \(path)-shm, or name \
      another file
      """
    case .tooManyOpenFiles(let path):
      "\(path) cannot be opened: too many files are open; close some, or raise the limit (ulimit -n)"
    case .busy(let path): "\(path) is being written by another process; try again when it is done"
    case .changing(let path):
      "\(path) is being read or changed by the caller itself; change it when that is done"
    case .damaged(let path, let detail):
      """
      \(path) is damaged (\(detail)); restore it from a backup, or save what can be read
      """
    case .nothingToSave(let path):
      "no unit and no term can be read in \(path); nothing was made"
    case .exists(let path): "\(path) is there already; name another file"
    case .noSuchUnit(let ids):
      "no unit \(ids.map(String.init).joined(separator: ", ")) in the memory; nothing was changed"
    case .nothingToUndo(let path):
      "no change of \(path) can be taken back; additions, edits, deletions and merging can"
    case .changedSince(let ids):
      """
      the change cannot be taken back, because something else has changed unit \
      \(ids.prefix(10).map(String.init).joined(separator: ", "))\(ids.count > 10 ? " and others" : "") \
      since; nothing was changed
      """
    case .inTeam(let path): "\(path) belongs to a team already"
    case .noSuchConflict(let name):
      "\(name) is not one of two versions to choose from; nothing was changed"
    case .notInTeam(let path): "\(path) belongs to no team"
    case .noSuchConcept(let id):
      "no concept \(id) in the termbase"
    case .unreliable(let path, let detail):
      "\(path) could not be read or written (\(detail)); nothing was changed, check the disk"
    case .sqlite(let path, let detail): "\(path): \(detail)"
    }
  }
}
