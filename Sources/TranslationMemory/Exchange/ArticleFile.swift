import Interchange

/// An article read from a file: plain text, a web page, a Word document or subtitles, as
/// its content says, or Markdown, as its name does.
public struct ArticleFile: Sendable, Equatable {
  public let text: String
  /// The encoding it was read in; `UTF-8` unless its bytes said otherwise.
  public let encoding: String
  /// What is to be said of it to whoever handed it in.
  public let notices: [ArticleNotice]

  /// Reads the article at `path`, standard input for `-`; throws an error that names the file.
  ///
  /// - Parameters:
  ///   - isSegmented: whether its lines are segments, so that it is plain text even if it looks
  ///     like a web page.
  ///   - encoding: the encoding it is in, whatever it says itself; a label of the Encoding Standard
  ///     or a name the C library knows.
  public init(path: String, isSegmented: Bool = false, encoding: String? = nil) throws {
    try self.init(
      path == "-" ? FileByteSource(descriptor: 0) : FileByteSource(path: path),
      isSegmented: isSegmented, encoding: encoding)
  }

  /// Reads an article from the bytes of a file; `name` is what errors call it.
  public init(bytes: [UInt8], name: String) throws {
    try self.init(MemoryByteSource(bytes, name: name), isSegmented: false, encoding: nil)
  }

  private init(_ source: any ByteSource, isSegmented: Bool, encoding: String?) throws {
    let article =
      try isSegmented
      ? ArticleReader.readLines(source, encoding: encoding)
      : ArticleReader.read(source, encoding: encoding)
    text = article.text
    self.encoding = article.encoding
    notices = article.notices.map { ArticleNotice($0) }
  }
}
