import TranslationMemory

/// A segment as `tm segment --json` prints it.
struct SegmentDocument: Encodable {
  /// Where a segment begins and ends; the end is the place after its last byte or code point.
  struct Span: Encodable {
    let start: Int
    let end: Int

    init(_ range: Range<Int>) {
      start = range.lowerBound
      end = range.upperBound
    }
  }

  let text: String
  let kind: SegmentKind
  let offered: Bool
  let paragraph: Int
  let bytes: Span
  let codePoints: Span
  /// With --explain alone.
  let candidates: [BoundaryDocument]?

  init(_ segment: Segment) {
    candidates = segment.decisions.isEmpty ? nil : segment.decisions.map(BoundaryDocument.init)
    text = segment.text
    kind = segment.kind
    offered = segment.kind.isOffered
    paragraph = segment.paragraph
    bytes = Span(segment.bytes)
    codePoints = Span(segment.scalars)
  }
}
