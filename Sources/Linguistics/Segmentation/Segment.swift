/// A piece of an article that a translator works on as one: usually a sentence.
public struct Segment: Sendable, Equatable {
  /// The segment's text without the white space around it.
  public let text: String
  public let kind: SegmentKind
  /// Where ``text`` stands in the input, in UTF-8 bytes.
  public let bytes: Range<Int>
  /// Where ``text`` stands in the input, in Unicode scalars (code points).
  public let scalars: Range<Int>
  /// The paragraph it belongs to, counted from 0.
  public let paragraph: Int
  /// What was decided about each place inside it where it could have ended, and about its end; in
  /// order, and empty unless the segmenter explains.
  public let decisions: [BoundaryDecision]

  public init(
    text: String, kind: SegmentKind, bytes: Range<Int>, scalars: Range<Int>, paragraph: Int,
    decisions: [BoundaryDecision] = []
  ) {
    self.text = text
    self.kind = kind
    self.bytes = bytes
    self.scalars = scalars
    self.paragraph = paragraph
    self.decisions = decisions
  }
}
