import Interchange
import Linguistics

/// An article of any size, read and cut into segments in constant memory.
///
/// Only plain UTF-8 is read piece by piece; an article in another encoding or format is read whole
/// first. Either way it is read as ``ArticleFile`` reads it.
public struct ArticleStream {
  private let chunks: ArticleChunks

  /// The encoding it is in; `UTF-8` unless its bytes said otherwise.
  public var encoding: String { chunks.encoding }

  /// Opens the article at `path`, standard input for `-`; throws an error that names the file.
  ///
  /// - Parameter encoding: the encoding it is in, whatever it says itself.
  public init(path: String, encoding: String? = nil) throws {
    let source = try path == "-" ? FileByteSource(descriptor: 0) : FileByteSource(path: path)
    chunks = try ArticleChunks(source, encoding: encoding)
  }

  /// Calls `receive` with each segment; offsets are those of the text in UTF-8.
  ///
  /// Throws ``SRXRuleFailure`` when a rule of an SRX file takes too long; what `receive` got is then
  /// not all of it.
  ///
  /// - Returns: what is to be said of the article; malformed bytes come out as U+FFFD.
  public func segments(
    by segmenter: Segmenter, _ receive: (Segment) throws -> Void
  ) throws -> [ArticleNotice] {
    var stream = segmenter.stream()
    func checked(_ segment: Segment) throws {
      if let failure = segmenter.rules?.failure { throw failure }
      try receive(segment)
    }
    try chunks.forEach { try stream.append($0, receive: checked) }
    try stream.finish(receive: checked)
    if let failure = segmenter.rules?.failure { throw failure }
    var notices = chunks.notices
    if let first = stream.firstMalformedByte {
      notices.append(.malformedBytes(encoding: "UTF-8", first: first))
    }
    return notices.map { ArticleNotice($0) }
  }
}
