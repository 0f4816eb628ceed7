import Interchange
import Linguistics

/// An article of any size, read and cut into segments in constant memory.
///
/// Only plain UTF-8 is read piece by piece; an article in another encoding or format is read whole
/// first.
public struct ArticleStream {
  private let chunks: ArticleChunks

  /// The encoding it is in; `UTF-8` unless its bytes said otherwise.
  public var encoding: String { chunks.encoding }
  /// Whether the encoding was inferred from the bytes alone.
  public var isEncodingGuessed: Bool { chunks.isEncodingGuessed }

  /// Opens the article at `path`, standard input for `-`; throws an error that names the file.
  public init(path: String) throws {
    chunks =
      try path == "-"
      ? ArticleChunks(FileByteSource(descriptor: 0)) : ArticleChunks(path: path)
  }

  /// Calls `receive` with each segment; offsets are those of the text in UTF-8.
  ///
  /// - Returns: where the first malformed byte stands; malformed bytes come out as U+FFFD.
  public func segments(
    by segmenter: Segmenter, _ receive: (Segment) throws -> Void
  ) throws -> Int? {
    var stream = segmenter.stream()
    try chunks.forEach { try stream.append($0, receive: receive) }
    try stream.finish(receive: receive)
    return stream.firstMalformedByte
  }
}
