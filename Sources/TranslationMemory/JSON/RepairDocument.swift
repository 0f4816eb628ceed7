import Repair

/// A repaired translation as JSON gives it; offsets in Unicode scalars of its text, half-open.
package struct RepairDocument: Encodable {
  let text: String
  let confidence: Double
  let spans: [Span]

  package struct Span: Encodable {
    let from: Int
    let to: Int
    /// What the stored translation has there.
    let old: String
    /// The segment's words that it says.
    let source: String
    /// Where its words come from: `term`, `part`, `word`, `name`, or `kept` where words went.
    let origin: Rendering.Origin
    let confidence: Double
  }

  package init(_ repaired: RepairedText) {
    text = repaired.text
    confidence = Self.rounded(repaired.confidence)
    spans = repaired.spans.map {
      Span(
        from: $0.range.lowerBound, to: $0.range.upperBound, old: $0.old, source: $0.source,
        origin: $0.origin, confidence: Self.rounded($0.confidence))
    }
  }

  private static func rounded(_ confidence: Double) -> Double {
    (confidence * 10_000).rounded() / 10_000
  }
}
