import Bitext

/// A unit that holds a phrase: the sentence it stands in, and the same in other languages.
public struct ConcordanceHit: Sendable {
  /// The memory it comes from, where several were asked.
  public let memory: String?
  /// The unit's number in the memory.
  public let unit: Int
  /// The text the phrase stands in.
  public let source: SegmentContent
  /// Where the phrase stands, in Unicode scalars of the source's plain text, in order.
  public let ranges: [Range<Int>]
  /// The unit's other texts, in the order the languages were asked for.
  public let targets: [Match.Target]
  /// The file or article the unit came from.
  public let origin: String
  public let quality: Quality
}
