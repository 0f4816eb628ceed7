import Interchange
import Linguistics

extension Article {
  /// Reads an article from a file, standard input for `-`: plain text, a web page, a Word document
  /// or subtitles, as its content says, or Markdown, as its name does.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - name: what to call it; the path as it is given, unless said otherwise.
  ///   - language: its language; nil to go by its letters and words.
  ///   - kind: what its lines are; segments are plain text even if they look like a web page.
  ///   - encoding: the encoding it is in, whatever it says itself; a label of the Encoding Standard
  ///     or a name the C library knows.
  /// - Throws: ``/Interchange/InterchangeError``, which names the file.
  public init(
    at path: String, name: String? = nil, language: LanguageTag? = nil, kind: Kind = .page,
    encoding: String? = nil
  ) throws {
    let content = try Self.content(FileByteSource(named: path), kind: kind, encoding: encoding)
    self.init(content, name: name ?? path, language: language, kind: kind)
  }

  /// Reads an article from the bytes of a file; `name` is what errors call it.
  ///
  /// - Throws: ``/Interchange/InterchangeError``.
  public init(bytes: [UInt8], name: String, language: LanguageTag? = nil) throws {
    let content = try Self.content(
      MemoryByteSource(bytes, name: name), kind: .page, encoding: nil)
    self.init(content, name: name, language: language, kind: .page)
  }

  /// The text of an article that was not cut.
  public struct PlainContent: Sendable {
    public let text: String
    /// What is to be said of it to whoever handed it in.
    public let notices: [ArticleNotice]
  }

  /// Reads an article's text alone, for whoever needs no segments.
  ///
  /// - Throws: ``/Interchange/InterchangeError``, which names the file.
  public static func text(
    at path: String, encoding: String? = nil
  ) throws -> PlainContent {
    let content = try content(FileByteSource(named: path), kind: .page, encoding: encoding)
    return PlainContent(text: content.text, notices: content.notices)
  }

  private static func content(
    _ source: any ByteSource, kind: Kind, encoding: String?
  ) throws -> ArticleContent {
    switch kind {
    case .page: try ArticleReader.read(source, encoding: encoding)
    case .segments: try ArticleReader.readLines(source, encoding: encoding)
    }
  }
}
