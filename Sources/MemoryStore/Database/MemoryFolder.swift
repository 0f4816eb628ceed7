import Glibc

extension MemoryStore {
  /// Makes a folder and those it stands in; throws ``MemoryStoreError/noFolder(path:reason:)`` with
  /// the system's reason.
  package static func makeFolder(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      throw MemoryStoreError.noFolder(path: path, reason: "a file of that name is there")
    }
    let end = path.lastIndex(of: "/")
    if let end, end > path.startIndex { try makeFolder(String(path[..<end])) }
    // Another process may have made it meanwhile.
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    if reason == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw MemoryStoreError.noFolder(path: path, reason: String(cString: strerror(reason)))
  }
}
