import Linguistics

/// An article that is to be translated.
public struct NewArticle: Sendable {
  public let name: String
  public let source: LanguageTag
  public let targets: [LanguageTag]
  /// The segments with the text before each.
  let segments: [(lead: String, segment: Segment)]
  let ending: String
  /// The file it was read from, to be written with the translations in place.
  public var file: [UInt8]?

  /// An article with its segments.
  ///
  /// - Parameters:
  ///   - name: what to call it.
  ///   - text: the whole article.
  ///   - segments: its segments in order, with their places in `text`.
  ///   - source: its language.
  ///   - targets: the languages it is to be translated into.
  ///   - file: the bytes of the file it was read from.
  public init(
    name: String, text: String, segments: [Segment], from source: LanguageTag,
    to targets: [LanguageTag], file: [UInt8]? = nil
  ) {
    self.name = name
    self.source = source
    self.targets = targets
    self.file = file
    let bytes = Array(text.utf8)
    func slice(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }
    var end = 0
    self.segments = segments.map { segment in
      defer { end = max(end, segment.bytes.upperBound) }
      return (slice(end..<max(end, segment.bytes.lowerBound)), segment)
    }
    ending = slice(end..<bytes.count)
  }
}
