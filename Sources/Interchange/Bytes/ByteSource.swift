import Glibc

/// Where bytes come from, a piece at a time: a file, standard input, or memory.
package protocol ByteSource: AnyObject {
  /// What messages call it.
  var name: String { get }
  /// Fills the buffer from its start; returns how many bytes came, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
  /// The file behind it, where there is one that can be opened again.
  var path: String? { get }
  /// Told how far whoever opened ``path`` again has come in it, in bytes.
  func didRead(to position: Int)
}

extension ByteSource {
  package var path: String? { nil }
  package func didRead(to position: Int) {}
}

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

/// Whether names are names of one file, by whatever path or link.
package enum SameFile {
  package static func areSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}

/// Bytes already in memory.
package final class MemoryByteSource: ByteSource {
  package let name: String
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
    }
    position += count
    return count
  }
}

extension ByteSource {
  /// Appends what comes next to `bytes` until it holds at least `count` or the source ends.
  func fill(_ bytes: inout [UInt8], to count: Int) throws {
    while bytes.count < count {
      let start = bytes.count
      bytes += [UInt8](repeating: 0, count: count - start)
      var got = 0
      defer { bytes.removeLast(bytes.count - start - got) }
      got = try bytes.withUnsafeMutableBytes { buffer in
        try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      if got == 0 { return }
    }
  }
}
