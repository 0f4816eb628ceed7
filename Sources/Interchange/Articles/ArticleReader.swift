/// Reads an article from whatever a translator has: the content decides, not the name.
///
/// Plain text in UTF-8, UTF-16 (with or without a mark), windows-1251, KOI8-R or CP866. What is
/// not text is refused by name. An empty file is an empty article.
package enum ArticleReader {
  /// - Parameter encoding: overrides what the bytes say.
  /// - Throws: ``InterchangeError``.
  package static func read(path: String, encoding: String? = nil) throws -> Article {
    try read(FileByteSource(path: path), encoding: encoding)
  }

  package static func read(
    data: [UInt8], name: String, encoding: String? = nil
  ) throws -> Article {
    try read(MemoryByteSource(data, name: name), encoding: encoding)
  }

  package static func read(_ source: any ByteSource, encoding: String? = nil) throws -> Article {
    var bytes: [UInt8] = []
    var size = 0
    repeat {
      size = bytes.count
      try source.fill(&bytes, to: size + XMLInput.chunkSize)
    } while bytes.count > size
    return try PlainText.read(bytes, name: source.name, encoding: encoding)
  }
}
