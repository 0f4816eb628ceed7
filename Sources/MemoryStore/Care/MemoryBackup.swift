import Foundation
import GRDB

extension MemoryStore {
  /// Copies the memory to a new file as it is now, with SQLite's online backup: others may read
  /// and write meanwhile, and the copy is one state of the memory.
  ///
  /// The copy gets its name when it is complete. Throws ``MemoryStoreError``; a file that stands
  /// in the way is an error unless `isReplacing`.
  package func backUp(to path: String, isReplacing: Bool = false) throws {
    let files = FileManager.default
    if files.fileExists(atPath: path), !isReplacing { throw MemoryStoreError.exists(path: path) }
    let partial = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    defer {
      for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: partial + ending) }
    }
    do {
      let copy = try DatabaseQueue(path: partial)
      try reader.backup(to: copy)
      // The copy is one file: no log beside it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
    guard rename(partial, path) == 0 else { throw MemoryStoreError.readOnly(path: path) }
  }
}
