import Bitext
import Linguistics

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

/// An article whose texts were aligned.
public struct AlignedArticle: Sendable {
  /// The article in each language.
  public let texts: [Article]
  /// Every segment of every text is in exactly one bead.
  public let beads: [AlignedBead]
  /// What speaks against the result.
  public let faults: [AlignmentFault]

  /// Whether nothing is to be imported from it.
  public var isRefused: Bool { faults.contains(where: \.isRefusal) }

  /// What the bead says in one text.
  public func text(_ index: Int, of bead: AlignedBead) -> String {
    bead.segments[index].map { texts[index].segments[$0].text }.joined(separator: " ")
  }
}
