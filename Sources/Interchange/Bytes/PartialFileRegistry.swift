import Glibc
import Synchronization

/// The partial files of this process, so that one that is told to stop can remove them.
///
/// The table is plain memory that is never freed: ``removeAll()`` runs in signal handlers, where
/// only the calls of signal-safety(7) are allowed, no locks and no allocation.
package enum PartialFileRegistry {
  private static let capacity = 64
  /// Names of files, as C strings; nil where a place is free.
  nonisolated(unsafe) private static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      names.initialize(repeating: nil, count: capacity)
      return names
    }()
  private static let lock = Mutex(())

  /// More files than the table has places for are not removed on a signal, but by the next run.
  static func add(_ path: String) {
    lock.withLock { _ in
      let absolute = path.hasPrefix("/") ? path : workingFolder() + "/" + path
      guard let place = (0..<capacity).first(where: { names[$0] == nil }) else { return }
      names[place] = strdup(absolute)
    }
  }

  static func remove(_ path: String) {
    lock.withLock { _ in
      let absolute = path.hasPrefix("/") ? path : workingFolder() + "/" + path
      for place in 0..<capacity {
        guard let name = names[place], strcmp(name, absolute) == 0 else { continue }
        names[place] = nil
        free(name)
      }
    }
  }

  /// Makes the table, so that ``removeAll()`` finds it.
  package static func prepare() { lock.withLock { _ in _ = names[0] } }

  /// Removes all partial files; may be called in a signal handler after ``prepare()``.
  package static func removeAll() {
    for place in 0..<capacity {
      if let name = names[place] { unlink(name) }
    }
  }

  private static func workingFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "." }
    defer { free(folder) }
    return String(cString: folder)
  }
}
