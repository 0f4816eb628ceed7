import Bitext
import Interchange

/// A file that says how much of it has been read.
final class MeteredSource: ByteSource {
  private let file: FileByteSource
  private(set) var bytesRead = 0

  var name: String { file.name }
  var path: String? { file.path }
  /// Nil for a pipe.
  var size: Int? { file.size }

  init(_ file: FileByteSource) {
    self.file = file
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try file.read(into: buffer)
    bytesRead += count
    return count
  }

  func didRead(to position: Int) { bytesRead = position }
}
