/// Segments of the texts of an article that translate one another; one text's alone when it has no
/// translation.
public struct AlignedBead: Sendable, Equatable {
  /// For each text the numbers of its segments, in order.
  public let segments: [[Int]]
  /// How likely it is right, from 0 to 1.
  public let confidence: Double

  /// Whether it joins at least two texts.
  public var isMatched: Bool { segments.count { !$0.isEmpty } > 1 }
}
