/// Cuts news articles into segments: sentences, headlines, captions and the page's boilerplate.
///
/// A line break ends a segment; inside a paragraph a segment ends at sentence punctuation, decided
/// by hard rules, lists of abbreviations and a linear scorer (``BoundaryDecision`` says which).
/// Text of any size is read in constant memory by ``SegmentStream``; the result does not depend on how
/// the input is divided into chunks.
public struct Segmenter: Sendable {
  public let language: Language
  /// Whether lines that were wrapped at a fixed width are joined into paragraphs.
  public let joinsWrappedLines: Bool

  /// Whether segments come with the decisions that made them, ``Segment/decisions``.
  public let explains: Bool
  /// The rules of an SRX file, by which sentences are cut instead of the segmenter's own.
  public let rules: SRXRules?

  public init(
    language: Language, joinsWrappedLines: Bool = false, explains: Bool = false,
    rules: SRXRules? = nil
  ) {
    self.language = language
    self.rules = rules
    self.explains = explains
    self.joinsWrappedLines = joinsWrappedLines
  }

  /// The segments of a text, in order.
  public func segments(in text: String) -> [Segment] {
    var text = text
    var segments: [Segment] = []
    text.withUTF8 { bytes in
      var stream = SegmentStream(self)
      stream.append(UnsafeRawBufferPointer(bytes)) { segments.append($0) }
      stream.finish { segments.append($0) }
    }
    return segments
  }

  /// A reader of chunks of UTF-8.
  public func stream() -> SegmentStream { SegmentStream(self) }
}
