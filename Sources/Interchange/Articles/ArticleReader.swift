/// Reads an article from whatever a translator has: the content decides, not the name.
///
/// HTML pages, Word documents, and plain text in UTF-8, UTF-16 (with or without a mark),
/// windows-1251, KOI8-R or CP866. What is
/// not text is refused by name. An empty file is an empty article.
package enum ArticleReader {
  /// - Parameter encoding: overrides what the bytes say.
  /// - Throws: ``InterchangeError``.
  package static func read(path: String, encoding: String? = nil) throws -> Article {
    try read(FileByteSource(path: path), encoding: encoding)
  }

  /// Reads plain text only: segments cut already, of which some may look like tags.
  package static func readLines(_ source: any ByteSource) throws -> Article {
    let source = try PeekedSource(source)
    return try PlainText.read(source.readAll(), name: source.name, encoding: nil)
  }

  package static func read(
    data: [UInt8], name: String, encoding: String? = nil
  ) throws -> Article {
    try read(MemoryByteSource(data, name: name), encoding: encoding)
  }

  package static func read(_ source: any ByteSource, encoding: String? = nil) throws -> Article {
    let source = try PeekedSource(source)
    if ArchiveReader.kind(of: source.head) == .zip {
      // The archive has been read to find that out, so nothing else can be made of a stream.
      if let article = try DocxArticle.read(source) { return article }
      throw InterchangeError(
        file: source.name,
        .notThisFormat(
          expected: "article", found: foreignSignature(source.head) ?? "it is an archive"))
    }
    let bytes = try source.readAll()
    if isPage(bytes, encoding: encoding) {
      return try HTMLArticle.read(bytes, name: source.name, encoding: encoding)
    }
    return try PlainText.read(bytes, name: source.name, encoding: encoding)
  }

  /// Whether the text is HTML, in whatever encoding.
  private static func isPage(_ bytes: [UInt8], encoding: String?) -> Bool {
    let head = Array(bytes.prefix(8192))
    guard let wide = encoding ?? TextEncoding.sniffed(head)?.name, wide.hasPrefix("UTF-") else {
      return HTMLArticle.isPage(head)
    }
    let text = Transcoder(encoding: wide)?.convert(head, isLast: false, replacing: true)
    return HTMLArticle.isPage(text ?? head)
  }
}
