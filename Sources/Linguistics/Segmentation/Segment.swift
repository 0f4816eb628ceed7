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

/// What part of a news page a segment is.
public enum SegmentKind: String, CaseIterable, Sendable, Codable {
  case sentence
  case headline
  /// Place and date before the lead: `АСТАНА, 12 мая`.
  case dateline
  case bullet
  /// The line under a picture.
  case caption
  /// A number of views, comments or shares.
  case counter
  /// Who took the picture.
  case credit
  /// An advertisement of a messenger channel.
  case channel
  /// An invitation to subscribe.
  case subscription
  /// The agency's registration, contacts, page navigation.
  case footer
  case copyright

  /// Whether a translator is offered it; the rest is the page's boilerplate.
  public var isOffered: Bool {
    switch self {
    case .sentence, .headline, .dateline, .bullet, .caption: true
    case .counter, .credit, .channel, .subscription, .footer, .copyright: false
    }
  }
}
