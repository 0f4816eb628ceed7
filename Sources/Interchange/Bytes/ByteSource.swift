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

/// Whether names are names of one file, by whatever path or link.
package enum SameFile {
  package static func areSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}

extension ByteSource {
  /// Appends what comes next to `bytes` until it holds at least `count` or the source ends.
  func fill(_ bytes: inout [UInt8], to count: Int) throws {
    while bytes.count < count {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: count - start))
      var got = 0
      defer { bytes.removeLast(bytes.count - start - got) }
      got = try bytes.withUnsafeMutableBytes { buffer in
        try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      if got == 0 { return }
    }
  }
}
