import Glibc

/// Files of a project as they shall be, compared with what stands there before any is touched.
///
/// Each is written beside and renamed, and only when it differs: OmegaT looks each second which files
/// have another time or length, and reads those again.
package struct OmegaTFileSet {
  /// What becomes of a file.
  package enum Change: String, Sendable {
    case new, changed, same, removed
  }

  private struct Wanted {
    let path: String
    let bytes: [UInt8]?
    /// Whether it is the user's once it is there.
    var isUsers = false
    /// Of a file of the user's, what may be replaced all the same.
    var replaceable: [UInt8]?
  }

  private let root: String
  private var wanted: [Wanted] = []

  /// - Parameter root: the project's folder.
  package init(in root: String) {
    self.root = root
  }

  /// Says what a file shall hold; nil for one that shall not be.
  package mutating func put(_ bytes: [UInt8]?, at path: String) {
    wanted.append(Wanted(path: path, bytes: bytes))
  }

  /// Says what a file shall hold that is the user's as soon as it is there, and is not replaced.
  package mutating func putOnce(_ bytes: [UInt8], at path: String) {
    wanted.append(Wanted(path: path, bytes: bytes, isUsers: true))
  }

  /// Says what takes the place of a text of ours, as long as it is still that text.
  package mutating func replace(_ known: [UInt8], by bytes: [UInt8], at path: String) {
    wanted.append(Wanted(path: path, bytes: bytes, isUsers: true, replaceable: known))
  }

  /// What is to be done, in the order the files were named; files that are not and shall not be are
  /// left out.
  ///
  /// - Throws: ``OmegaTError/notOurs(_:)`` for a file that does not say it was written by us,
  ///   ``OmegaTError/otherText(_:)`` for one of the user's that holds something else.
  package func changes() throws -> [(path: String, change: Change)] {
    try wanted.compactMap { file in
      guard let standing = try Self.read(file.path) else {
        return file.bytes == nil ? nil : (file.path, .new)
      }
      if standing == file.bytes { return (file.path, .same) }
      if file.isUsers {
        guard standing == file.replaceable else { throw OmegaTError.otherText(file.path) }
        return (file.path, .changed)
      }
      guard OmegaTMark.isOurs(standing) else {
        if file.bytes == nil { return nil }
        throw OmegaTError.notOurs(file.path)
      }
      return (file.path, file.bytes == nil ? .removed : .changed)
    }
  }

  /// Does it; see ``changes()``.
  @discardableResult
  package func write() throws -> [(path: String, change: Change)] {
    let lock = try ProjectLock(root)
    defer { lock.release() }
    let changes = try changes()
    for (path, change) in changes {
      switch change {
      case .same: continue
      case .removed:
        guard unlink(path) == 0 || errno == ENOENT else {
          throw FileByteSource.systemError(path, doing: "removing the file")
        }
      case .new, .changed:
        guard let bytes = wanted.last(where: { $0.path == path })?.bytes else { continue }
        try Self.makeFolder(Self.folder(of: path))
        let sink = try ByteSink(path: path)
        bytes.withUnsafeBytes { sink.write($0) }
        try sink.finish()
      }
    }
    return changes
  }

  /// What a file holds; nil when there is none.
  package static func read(_ path: String) throws -> [UInt8]? {
    let source: FileByteSource
    do { source = try FileByteSource(path: path) } catch let error as InterchangeError {
      if error.problem == .noSuchFile { return nil }
      throw error
    }
    return try source.readAll()
  }

  /// The names in a folder; none when it is not there.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder and those it stands in.
  package static func makeFolder(_ path: String) throws {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    if errno == ENOENT {
      try makeFolder(folder(of: path))
      if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    }
    throw FileByteSource.systemError(path, doing: "making the folder")
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// What tells a file of ours in somebody's project.
package enum OmegaTMark {
  /// Of a glossary: OmegaT passes over lines that begin so.
  package static let glossary = "# Written by tm"
  private static let memory = "creationtool=\"tm\""

  package static func isOurs(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(512), as: UTF8.self)
    return head.hasPrefix(glossary) || head.contains(memory)
  }
}

/// Lets one process at a time write into a project: held by the folder itself, so that no file is
/// left behind.
private struct ProjectLock {
  private let descriptor: Int32

  init(_ folder: String) throws {
    try OmegaTFileSet.makeFolder(folder)
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileByteSource.systemError(folder, doing: "opening the folder")
    }
    flock(descriptor, LOCK_EX)
  }

  func release() { close(descriptor) }
}
