import Interchange

/// An article read from a file: plain text, a web page or a Word document, as its content says.
public struct ArticleFile: Sendable, Equatable {
  public let text: String
  /// The encoding it was read in; `UTF-8` unless its bytes said otherwise.
  public let encoding: String
  /// Whether the encoding was inferred from the bytes alone.
  public let isEncodingGuessed: Bool

  /// Reads the article at `path`, standard input for `-`; throws an error that names the file.
  ///
  /// - Parameter isSegmented: whether its lines are segments, so that it is plain text even if it
  ///   looks like a web page.
  public init(path: String, isSegmented: Bool = false) throws {
    let source = try path == "-" ? FileByteSource(descriptor: 0) : FileByteSource(path: path)
    let article = try isSegmented ? ArticleReader.readLines(source) : ArticleReader.read(source)
    text = article.text
    encoding = article.encoding
    isEncodingGuessed = article.isEncodingGuessed
  }
}
