import Glibc

/// Where written bytes go, buffered: a file that appears whole or not at all, an open stream, or
/// memory.
///
/// A regular file is written as a ``PartialFile`` and gets its name by ``finish()``. Anything else
/// (a pipe, `/dev/stdout`) is written directly.
package final class ByteSink {
  package let name: String
  private let descriptor: Int32
  /// Whether the descriptor is this sink's to close.
  private let isOwned: Bool
  private let partial: PartialFile?
  private var buffer: [UInt8] = []
  private var failure: InterchangeError?

  /// Bytes that are written at once.
  static let capacity = 1 << 17

  /// Throws ``InterchangeError`` when the file cannot be made or must not be replaced, see
  /// ``PartialFile/init(for:)``.
  package init(path: String) throws {
    name = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw InterchangeError(file: path, .isDirectory)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw FileByteSource.systemError(path, doing: "opening the file")
      }
      isOwned = true
      partial = nil
    } else {
      let partial = try PartialFile(for: path)
      descriptor = partial.descriptor
      isOwned = false
      self.partial = partial
    }
  }

  /// Writes to the file at `path`, or to standard output for `-`.
  package convenience init(output path: String) throws {
    if path == "-" { self.init(descriptor: 1) } else { try self.init(path: path) }
  }

  /// Writes to an open descriptor, which stays the caller's to close.
  package init(descriptor: Int32, name: String = "standard output") {
    self.name = name
    self.descriptor = descriptor
    isOwned = false
    partial = nil
  }

  /// Keeps what is written, as ``bytes``.
  package init() {
    name = "memory"
    descriptor = -1
    isOwned = false
    partial = nil
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// What was written to memory.
  package var bytes: [UInt8] { buffer }

  /// Takes the bytes; a failure is kept and thrown by ``check()`` and ``finish()``.
  package func write(_ bytes: UnsafeRawBufferPointer) {
    if buffer.isEmpty, bytes.count >= Self.capacity, descriptor >= 0 { return put(bytes) }
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { flush() }
  }

  /// Throws if any write so far has failed.
  package func check() throws {
    if let failure { throw failure }
  }

  /// Writes what is left and gives the file its name.
  package func finish() throws {
    flush()
    try check()
    try partial?.finish()
  }

  /// Writes all bytes to an open descriptor; false when the system refuses, and `errno` says why.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private func flush() {
    if descriptor < 0 { return }
    buffer.withUnsafeBytes { put($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Nothing once a write has failed.
  private func put(_ bytes: UnsafeRawBufferPointer) {
    if failure == nil, !Self.write(bytes, to: descriptor) {
      failure = FileByteSource.systemError(name, doing: "writing the file")
    }
  }
}
