/// What could be typed next.
package struct CompletionOffer: Sendable, Equatable {
  /// Goes on with what is typed to the letter; empty when nothing is worth showing.
  package let text: String
  /// The probability that its first word is wanted.
  package let confidence: Double
  package let origin: CompletionOrigin

  package static let none = CompletionOffer(text: "", confidence: 0, origin: .words)

  package init(text: String, confidence: Double, origin: CompletionOrigin) {
    self.text = text
    self.confidence = confidence
    self.origin = origin
  }
}
