import Bitext
import Interchange

/// A file that says how much of it has been read.
final class MeteredSource: ByteSource {
  private let file: any ByteSource
  private(set) var bytesRead = 0

  var name: String { file.name }
  var path: String? { file.path }
  /// Nil for a pipe.
  let size: Int?

  init(_ file: FileByteSource) {
    self.file = file
    size = file.size
  }

  init(_ bytes: [UInt8], named name: String) {
    file = MemoryByteSource(bytes, name: name)
    size = bytes.count
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try file.read(into: buffer)
    bytesRead += count
    return count
  }

  func didRead(to position: Int) { bytesRead = position }
}
