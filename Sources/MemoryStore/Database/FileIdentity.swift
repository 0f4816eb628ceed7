import Glibc

/// Which file a path names: the same for all links and spellings of one file.
struct FileIdentity: Equatable {
  let device: dev_t
  let inode: ino_t
  let isRegular: Bool
  let isFolder: Bool

  /// Nil when there is no such file, or it cannot be seen.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
