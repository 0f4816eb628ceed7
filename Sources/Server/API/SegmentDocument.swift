import TranslationMemory

/// A segment of an article under translation.
struct SegmentDocument: Encodable, Sendable {
  let number: Int
  let kind: SegmentKind
  let offered: Bool
  let source: String
  let target: ByLanguage<String>
  let state: ByLanguage<TranslationState>
  let origin: ByLanguage<String>
  let revision: ByLanguage<Int>
  let comments: Int
  let paragraphEnd: Bool

  init(_ segment: WorkSegment) {
    number = segment.number
    kind = segment.kind
    offered = segment.kind.isOffered
    source = segment.source
    target = ByLanguage(segment) { $0.text }
    state = ByLanguage(segment) { $0.state }
    origin = ByLanguage(segment) { $0.origin?.rawValue ?? "" }
    revision = ByLanguage(segment) { $0.revision }
    comments = segment.comments
    paragraphEnd = segment.endsParagraph
  }
}
