/// A source whose first bytes can be looked at before they are read: what tells one format from
/// another.
package final class PeekedSource: ByteSource {
  private let source: any ByteSource
  /// The first bytes, up to ``peekSize``.
  package let head: [UInt8]
  private let start: MemoryByteSource

  package var name: String { source.name }
  package var path: String? { source.path }
  package func didRead(to position: Int) { source.didRead(to: position) }

  static let peekSize = 1 << 16
  /// Whether more may follow ``head``.
  var isHeadCut: Bool { head.count >= Self.peekSize }

  package init(_ source: any ByteSource) throws {
    self.source = source
    var head: [UInt8] = []
    try source.fill(&head, to: Self.peekSize)
    self.head = head
    start = MemoryByteSource(head, name: source.name)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = start.read(into: buffer)
    return count > 0 || buffer.isEmpty ? count : try source.read(into: buffer)
  }
}

extension ByteSource {
  /// All that is left; throws when it is more than `limit` bytes.
  func readAll(limit: Int = Int.max) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var size = 0
    repeat {
      size = bytes.count
      try fill(&bytes, to: size + XMLInput.chunkSize)
      if bytes.count > limit {
        throw InterchangeError(
          file: name, .malformed("more than \(limit >> 20) MB, which is too much to read at once"))
      }
    } while bytes.count > size
    return bytes
  }
}
