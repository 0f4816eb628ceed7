/// An article in pieces: plain UTF-8 as it comes off the disk, however long it is, and whatever
/// else ``ArticleReader`` knows as one piece.
///
/// UTF-8 with malformed bytes is handed on as it is: whoever reads the pieces replaces them. Only a
/// text whose bytes make sense in one of the old Cyrillic encodings is taken for one.
package final class ArticleChunks {
  /// How much of a file decides what it is, and how much is read at once.
  private static let size = 1 << 16

  /// The encoding it was in.
  package let encoding: String
  package let isEncodingGuessed: Bool
  private let source: (any ByteSource)?
  private var next: [UInt8]

  /// Opens `path`; throws ``InterchangeError``.
  package convenience init(path: String) throws {
    try self.init(FileByteSource(path: path))
  }

  package init(_ source: any ByteSource) throws {
    var head: [UInt8] = []
    try source.fill(&head, to: Self.size)
    if Self.isPlainUTF8(head) {
      self.source = source
      next = head
      encoding = "UTF-8"
      isEncodingGuessed = false
    } else {
      let article = try ArticleReader.read(ContinuedByteSource(head, source))
      self.source = nil
      next = Array(article.text.utf8)
      encoding = article.encoding
      isEncodingGuessed = article.isEncodingGuessed
    }
  }

  /// Calls `receive` with each piece in order; pieces may end inside a character.
  package func forEach(_ receive: (UnsafeRawBufferPointer) throws -> Void) throws {
    while !next.isEmpty {
      try next.withUnsafeBytes(receive)
      next.removeAll(keepingCapacity: true)
      try source?.fill(&next, to: Self.size)
    }
  }

  private static func isPlainUTF8(_ head: [UInt8]) -> Bool {
    if let sniffed = TextEncoding.sniffed(head) { return sniffed.isUTF8 }
    if foreignSignature(head) != nil { return false }
    if head.first(where: { !TextEncoding.isXMLSpace($0) }) == UInt8(ascii: "<") { return false }
    // The head may end inside a character.
    let whole = head.dropLast(min(4, head.reversed().prefix { $0 >= 0x80 }.count))
    if String(validating: whole, as: UTF8.self) != nil { return true }
    return CyrillicEncoding.guessed(head) == nil
  }
}

/// A source some of which was read already.
private final class ContinuedByteSource: ByteSource {
  let name: String
  private let head: MemoryByteSource
  private let rest: any ByteSource

  init(_ head: [UInt8], _ rest: any ByteSource) {
    name = rest.name
    self.head = MemoryByteSource(head, name: rest.name)
    self.rest = rest
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = head.read(into: buffer)
    return count > 0 ? count : try rest.read(into: buffer)
  }
}
