/// A source whose first bytes can be looked at before they are read: what tells one format from
/// another.
package final class PeekedSource: ByteSource {
  private let source: any ByteSource
  /// The first bytes, up to ``peekSize``.
  package let head: [UInt8]
  private var position = 0

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
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard position < head.count else { return try source.read(into: buffer) }
    let count = min(buffer.count, head.count - position)
    head.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
    }
    position += count
    return count
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
