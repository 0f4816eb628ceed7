import Glibc

/// Where written bytes go, buffered: a file that appears whole or not at all, or an open stream.
///
/// A regular file is written beside its final name and renamed over it by ``finish()``, so a full
/// disk, an error or a kill leaves what was there before. Anything else (a pipe, `/dev/stdout`) is
/// written directly.
package final class ByteSink {
  package let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  /// The temporary file and the name it is to get.
  private var replacement: (temporary: String, final: String)?
  private var buffer: [UInt8] = []
  private var failure: InterchangeError?

  private static let capacity = 1 << 17

  package init(path: String) throws {
    name = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR {
      throw InterchangeError(file: path, .isDirectory)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let final = exists ? Self.resolved(path) : path
      let temporary = "\(final).\(getpid()).part"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      if descriptor >= 0 { replacement = (temporary, final) }
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    isOwned = true
    guard descriptor >= 0 else {
      throw FileByteSource.systemError(path, doing: "creating the file")
    }
  }

  /// Writes to an open descriptor, which stays the caller's to close.
  package init(descriptor: Int32, name: String = "standard output") {
    self.name = name
    self.descriptor = descriptor
    isOwned = false
  }

  deinit {
    if let replacement { unlink(replacement.temporary) }
    if isOwned { close(descriptor) }
  }

  /// Takes the bytes; a failure is kept and thrown by ``check()`` and ``finish()``.
  package func write(_ bytes: UnsafeRawBufferPointer) {
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
    guard let (temporary, final) = replacement else { return }
    guard fsync(descriptor) == 0, rename(temporary, final) == 0 else {
      throw FileByteSource.systemError(name, doing: "writing the file")
    }
    replacement = nil
  }

  private func flush() {
    guard failure == nil else { return buffer.removeAll() }
    buffer.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          failure = FileByteSource.systemError(name, doing: "writing the file")
          return
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
