/// The sentences of two texts that translate one another, or a sentence that has no translation.
///
/// Both ranges index the segments that were given; one of them is empty in an unmatched bead. The
/// beads of two texts cover every segment exactly once, in order.
package struct Bead: Sendable, Hashable, Codable {
  package let source: Range<Int>
  package let target: Range<Int>
  /// The posterior probability of the bead, 0 to 1.
  package let confidence: Double

  package init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// Whether it joins sentences of both texts.
  package var isMatched: Bool { !source.isEmpty && !target.isEmpty }
}
