import Glibc

/// An open file or stream.
package final class FileByteSource: ByteSource {
  package let name: String
  /// The size in bytes, where the system knows it: not for pipes.
  package let size: Int?
  /// The file's path, when it is a regular file that can be opened again.
  package let path: String?
  private let descriptor: Int32
  private let isOwned: Bool

  /// Opens a file; throws ``InterchangeError`` when there is none, or it is a directory.
  package init(path: String) throws {
    name = path
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.systemError(path, doing: "opening the file") }
    if status.st_mode & S_IFMT == S_IFDIR { throw InterchangeError(file: path, .isDirectory) }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.systemError(path, doing: "opening the file") }
    descriptor = opened
    isOwned = true
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
    self.path = isRegular ? path : nil
  }

  /// Opens what a user named: a file, or standard input for `-`.
  package convenience init(named name: String) throws {
    if name == "-" { self.init(descriptor: 0) } else { try self.init(path: name) }
  }

  /// Reads an open descriptor, which stays the caller's to close.
  package init(descriptor: Int32, name: String = "standard input") {
    self.name = name
    self.descriptor = descriptor
    isOwned = false
    size = nil
    path = nil
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Self.systemError(name, doing: "reading the file") }
    }
  }

  static func systemError(_ file: String, doing: String) -> InterchangeError {
    switch errno {
    case ENOENT, ENOTDIR: InterchangeError(file: file, .noSuchFile)
    case EISDIR: InterchangeError(file: file, .isDirectory)
    case let code:
      InterchangeError(
        file: file, .system(doing: doing, reason: String(cString: strerror(code))))
    }
  }
}
