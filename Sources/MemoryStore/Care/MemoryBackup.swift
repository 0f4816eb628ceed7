import Foundation
import GRDB

extension MemoryStore {
  /// Copies the memory as it is now over the database at `path`, with SQLite's online backup:
  /// others may read and write meanwhile, and the copy is one state of the memory.
  ///
  /// The database there is replaced in one transaction of its own, so those who have it open see
  /// the old copy or the new one, and its log never meets pages it does not belong to: a file
  /// renamed under an old log is what SQLite takes for a crashed one
  /// (https://www.sqlite.org/howtocorrupt.html, 1.4). Throws ``MemoryStoreError``.
  package func backUp(over path: String) throws {
    guard let standing = FileIdentity(path: path) else {
      throw MemoryStoreError.missing(path: path)
    }
    if standing == file { throw MemoryStoreError.ontoItself(path: path) }
    if standing.isFolder { throw MemoryStoreError.isFolder(path: path) }
    guard standing.isRegular else { throw MemoryStoreError.notAFile(path: path) }
    do {
      try copy(to: path, journal: nil)
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      throw MemoryStoreError.unusableCopy(path: path, detail: error.message ?? "damaged")
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Copies the memory as it is now into the empty file at `path`, which is not whole until this
  /// returns: whoever calls it gives it its name afterwards.
  package func backUp(intoEmpty path: String) throws {
    do { try copy(to: path, journal: "OFF") } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Removes the log of a database that is gone; it would be played back into a new one of its name.
  package static func removeLog(of path: String) {
    for ending in ["-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  private func copy(to path: String, journal: String?) throws {
    let waiter = LockWaiter(waiting, path: path)
    let copy = try waiter.opening {
      try DatabaseQueue(path: path, configuration: Self.configuration(waiter))
    }
    if let journal {
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = \(journal)") }
    }
    try reader.backup(to: copy)
    // A copy that nobody else has open is one file, with no log beside it.
    try? copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
  }
}
