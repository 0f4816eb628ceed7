import Bitext
import Interchange
import Linguistics

/// A segment of a document.
public struct DocumentSegment: Sendable {
  /// What of a document a segment is.
  public enum Place: String, Sendable, CaseIterable {
    case article
    /// The title of a page, in its head.
    case title
    /// The text that is shown in place of a picture.
    case alternative
    /// What search engines and networks show of a page.
    case description
  }

  /// Its place among all segments of the document, counted from 1.
  public let number: Int
  public let segment: Segment
  public let place: Place
  /// The text with its codes.
  public let content: SegmentContent
  /// Where it stands in the document's text.
  let range: Range<Int>

  public var text: String { segment.text }
  public var kind: SegmentKind { segment.kind }
}
