import Bitext
import Linguistics

/// An article whose texts were aligned.
public struct AlignedArticle: Sendable {
  /// The article in each language.
  public let texts: [Article]
  /// Every segment of every text is in exactly one bead.
  public let beads: [AlignedBead]
  /// Why these may be no article and its translations.
  public let faults: [AlignmentFault]

  /// Whether nothing is to be imported from it.
  public var isRefused: Bool { faults.contains(where: \.isRefusal) }

  /// What the bead says in one text.
  public func text(_ index: Int, of bead: AlignedBead) -> String {
    bead.segments[index].map { texts[index].segments[$0].text }.joined(separator: " ")
  }
}
