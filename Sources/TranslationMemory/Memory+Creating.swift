import Foundation

extension Memory {
  /// Opens the memory at `path` for changes, made if there is none, and hands it to `body`.
  ///
  /// When `body` throws, a memory that was made for it and is still empty is gone again: a file that
  /// could not be read leaves nothing behind.
  public static func changing<T>(
    at path: String, waiting: LockWaiting = LockWaiting(),
    progress: (any ProgressReporter)? = nil, _ body: (Memory) throws -> T
  ) throws -> T {
    let files = FileManager.default
    let isNew = !files.fileExists(atPath: path)
    let memory = try Memory(at: path, access: .creating, waiting: waiting, progress: progress)
    do { return try body(memory) } catch {
      if isNew, (try? memory.isEmpty) == true {
        for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: path + ending) }
      }
      throw error
    }
  }

  /// Whether it holds neither a unit nor a concept.
  private var isEmpty: Bool {
    get throws { try store.unitCount() == 0 && store.termbase().concepts.isEmpty }
  }
}
