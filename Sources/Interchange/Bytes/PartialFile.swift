import Glibc

/// A file while it is written: it stands beside its final name, hidden, and gets the name when it
/// is complete, so a full disk, an error or a kill leaves what was there before.
///
/// The partial file is locked as long as its process lives. One that can be locked was left behind
/// by a process that was killed, and the next one that writes in the folder removes it.
package final class PartialFile {
  /// Where the bytes go until ``finish()``.
  package let path: String
  /// Open for writing.
  package let descriptor: Int32
  private let final: String
  private let replaces: Bool
  private var isDone = false

  /// Makes the partial file of `final`, which is replaced in the end if it is there.
  ///
  /// Links are followed, so what a link points to is replaced. Throws ``InterchangeError`` when
  /// the file must not be replaced: its user may not write it, it is open in this process, or it
  /// is a database, which a rename would part from its log.
  package init(for name: String) throws {
    let standing = Self.status(of: name)
    final = standing == nil ? name : Self.resolved(name)
    replaces = standing != nil
    if let standing { try Self.checkIsReplaceable(name, standing) }
    let folder = Self.folder(of: final)
    Self.removeAbandoned(in: folder)
    while true {
      let random = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(folder)/\(Self.prefix)\(random)\(Self.suffix)"
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        if errno == ENOENT { throw InterchangeError(file: name, .noSuchFolder) }
        throw FileByteSource.systemError(name, doing: "creating the file")
      }
      PartialFileRegistry.add(path)
      flock(descriptor, LOCK_EX)
      var status = stat()
      // Another process may have taken it for abandoned before it was locked.
      if fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        PartialFileRegistry.remove(path)
        close(descriptor)
        continue
      }
      if let standing {
        fchmod(descriptor, standing.st_mode & 0o7777)
        // Only root can give files away; for others the file is theirs already.
        _ = fchown(descriptor, standing.st_uid, standing.st_gid)
      }
      self.path = path
      self.descriptor = descriptor
      return
    }
  }

  deinit {
    if !isDone {
      unlink(path)
      PartialFileRegistry.remove(path)
    }
    close(descriptor)
  }

  /// Gives the file its name. A file that was not there at the start is not replaced: another
  /// process has made it meanwhile.
  package func finish() throws {
    guard fsync(descriptor) == 0, replaces ? rename(path, final) == 0 : takesFreeName() else {
      throw FileByteSource.systemError(final, doing: "writing the file")
    }
    isDone = true
    PartialFileRegistry.remove(path)
  }

  private func takesFreeName() -> Bool {
    if link(path, final) == 0 { return unlink(path) == 0 }
    // Some file systems have no links.
    return errno != EEXIST && rename(path, final) == 0
  }
}

extension PartialFile {
  /// Short, because the final name may be as long as the file system allows.
  private static let prefix = ".tm-"
  private static let suffix = ".part"

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = String(path[..<slash])
    return folder.isEmpty ? "/" : folder
  }

  private static func checkIsReplaceable(_ path: String, _ status: stat) throws {
    guard access(path, W_OK) == 0 else {
      throw FileByteSource.systemError(path, doing: "replacing the file")
    }
    // First, because closing a database that is open here would take its locks away.
    if isOpenHere(status) { throw InterchangeError(file: path, .isInUse) }
    if isDatabase(path) { throw InterchangeError(file: path, .isDatabase) }
  }

  /// Whether this process has the file open, under whatever name.
  private static func isOpenHere(_ file: stat) -> Bool {
    entries(of: "/proc/self/fd").contains { name in
      guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { return false }
      var status = stat()
      return fstat(descriptor, &status) == 0 && status.st_dev == file.st_dev
        && status.st_ino == file.st_ino
    }
  }

  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 16)
    return read(descriptor, &start, 16) == 16 && start == Array("SQLite format 3\0".utf8)
  }

  private static func removeAbandoned(in folder: String) {
    for name in entries(of: folder) where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        unlink(path)
        // What SQLite leaves beside a file it did not finish.
        for ending in ["-journal", "-wal", "-shm"] { unlink(path + ending) }
      }
      close(descriptor)
    }
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
