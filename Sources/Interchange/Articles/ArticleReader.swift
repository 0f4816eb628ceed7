/// Reads an article from whatever a translator has: the content decides, and the name only where the
/// content cannot, as of Markdown.
///
/// HTML pages and fragments of them, Word documents, subtitles, Markdown (`.md`, `.markdown`), and
/// plain text in any encoding that is said, marked or can be told (``EncodingGuess``). What is not text is refused by name. An empty file is
/// an empty article.
package enum ArticleReader {
  /// - Parameter encoding: overrides what the bytes say.
  /// - Throws: ``InterchangeError``.
  package static func read(path: String, encoding: String? = nil) throws -> ArticleContent {
    try read(FileByteSource(path: path), encoding: encoding)
  }

  package static func read(
    data: [UInt8], name: String, encoding: String? = nil
  ) throws -> ArticleContent {
    try read(MemoryByteSource(data, name: name), encoding: encoding)
  }

  package static func read(
    _ source: any ByteSource, encoding: String? = nil
  ) throws -> ArticleContent {
    let source = try PeekedSource(source)
    return switch try kind(of: source, encoding: encoding) {
    case .document: try DocxArticle(source).article
    case .page: try HTMLArticle(source, encoding: encoding).article
    case .markdown: try MarkdownArticle(source, encoding: encoding).article
    case .subtitles: try SubtitleArticle(source, encoding: encoding).article
    case .text: try PlainText.read(source, encoding: encoding)
    }
  }

  /// Reads plain text only: segments cut already, of which some may look like tags.
  package static func readLines(
    _ source: any ByteSource, encoding: String? = nil
  ) throws -> ArticleContent {
    try PlainText.read(PeekedSource(source), encoding: encoding)
  }

  enum Kind { case text, page, document, markdown, subtitles }

  /// What a file's first bytes say it is; throws for what is no article.
  static func kind(of source: PeekedSource, encoding: String?) throws -> Kind {
    if let encoding, Transcoder(encoding: encoding) == nil {
      throw InterchangeError(file: source.name, .unknownEncoding(encoding))
    }
    if ArchiveReader.kind(of: source.head) == .zip { return .document }
    let head = beginning(source.head, encoding: encoding)
    let name = source.name.lowercased()
    if [".md", ".markdown"].contains(where: name.hasSuffix) { return .markdown }
    if SubtitleCue.begin(head) { return .subtitles }
    switch HTMLSignature.kind(of: head) {
    case .page: return .page
    case .otherXML:
      throw InterchangeError(
        file: source.name,
        .notThisFormat(expected: "text to translate", found: "it is another kind of XML"))
    case .none: return .text
    }
  }

  /// The first bytes without a mark and as something that ASCII is a part of.
  private static func beginning(_ head: [UInt8], encoding: String?) -> ArraySlice<UInt8> {
    let sniffed = TextEncoding.sniffed(head)
    let start = head.prefix(8192).dropFirst(sniffed?.markLength ?? 0)
    guard let wide = encoding ?? sniffed?.name, wide.lowercased().hasPrefix("utf"),
      !TextEncoding(name: wide, evidence: .given).isUTF8,
      let text = Transcoder(encoding: wide)?.convert(start, isLast: false, replacing: true)
    else { return start }
    return text[...]
  }
}
