import Linguistics

/// Several words at once that may stand in the translation of a segment.
package struct CompletionPhrase: Sendable {
  /// Where phrases come from.
  package enum Origin: UInt8, Sendable {
    case fragment
    case term
    case match
  }

  package let text: String
  /// The probability that a translator would use it.
  package let confidence: Float
  package let origin: Origin
  /// What it translates, in Unicode scalars of the segment; nil for all of it.
  package let range: Range<Int>?

  package init(_ text: String, confidence: Float, origin: Origin, range: Range<Int>? = nil) {
    self.text = text
    self.confidence = confidence
    self.origin = origin
    self.range = range
  }
}
