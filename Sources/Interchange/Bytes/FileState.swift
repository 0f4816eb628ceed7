import Glibc

/// Which state of a file this is, as OmegaT tells it: by time and length.
package struct FileState: Sendable, Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let number: UInt

  /// Nil when there is no such file.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    number = UInt(status.st_ino)
  }
}
