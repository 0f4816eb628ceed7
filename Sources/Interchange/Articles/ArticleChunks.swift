/// An article in pieces: plain UTF-8 as it comes off the disk, however long it is, and whatever
/// else ``ArticleReader`` knows as one piece.
///
/// Both read one file the same way: its first bytes decide. UTF-8 with malformed bytes is handed on
/// as it is; whoever reads the pieces replaces and reports them.
package final class ArticleChunks {
  /// The encoding it was in.
  package let encoding: String
  /// What is to be said of it, malformed bytes of plain UTF-8 apart.
  package let notices: [ArticleNotice]
  private let source: (any ByteSource)?
  private var next: [UInt8]

  package init(_ source: any ByteSource, encoding given: String? = nil) throws {
    let source = try PeekedSource(source)
    if try ArticleReader.kind(of: source, encoding: given) == .text {
      let found = try PlainText.encoding(of: source, given: given)
      if found.isUTF8 {
        self.source = source
        next = []
        try source.fill(&next, to: PeekedSource.peekSize)
        encoding = found.name
        notices = []
        return
      }
    }
    let article = try ArticleReader.read(source, encoding: given)
    self.source = nil
    next = Array(article.text.utf8)
    encoding = article.encoding
    notices = article.notices
  }

  /// Calls `receive` with each piece in order; pieces may end inside a character.
  package func forEach(_ receive: (UnsafeRawBufferPointer) throws -> Void) throws {
    while !next.isEmpty {
      try next.withUnsafeBytes(receive)
      next.removeAll(keepingCapacity: true)
      try source?.fill(&next, to: PeekedSource.peekSize)
    }
  }
}
