import Interchange
import Linguistics

extension Article {
  /// Reads an article of any size, standard input for `-`, and calls `receive` with each segment of
  /// it; offsets are those of the text in UTF-8.
  ///
  /// Plain UTF-8 is read piece by piece, in constant memory; an article in another encoding or format
  /// is read whole first. Throws ``/Linguistics/SRXRuleFailure`` when a rule of an SRX file takes
  /// too long; what `receive` got is then not all of it.
  ///
  /// - Parameters:
  ///   - path: the file, or `-` for standard input.
  ///   - encoding: the encoding it is in, whatever it says itself.
  ///   - segmenter: how its text is cut.
  ///   - receive: called with each segment in turn; may throw to stop.
  /// - Returns: what is to be said of the article; malformed bytes come out as U+FFFD.
  public static func forEachSegment(
    at path: String, encoding: String? = nil, by segmenter: Segmenter,
    _ receive: (Segment) throws -> Void
  ) throws -> [ArticleNotice] {
    let chunks = try ArticleChunks(FileByteSource(named: path), encoding: encoding)
    var stream = segmenter.stream()
    func checked(_ segment: Segment) throws {
      if let failure = segmenter.rules?.failure { throw failure }
      try receive(segment)
    }
    try chunks.forEach { try stream.append($0, receive: checked) }
    try stream.finish(receive: checked)
    if let failure = segmenter.rules?.failure { throw failure }
    guard let first = stream.firstMalformedByte else { return chunks.notices }
    return chunks.notices + [.malformedBytes(encoding: "UTF-8", first: first)]
  }
}
