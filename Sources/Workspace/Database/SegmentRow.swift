import GRDB
import Linguistics

/// A segment as it is stored and as steps keep it, without its place.
struct SegmentRow: Codable, Equatable {
  /// Nil for one that is to get a number.
  var id: Int?
  var kind: SegmentKind
  var lead: String
  var source: String
  var endsParagraph: Bool
  var translations: [WorkTranslation]

  var words: Int {
    Tokenizer().tokens(in: source).count { $0.kind == .word || $0.kind == .number }
  }
}

extension SegmentRow {
  init(_ segment: WorkSegment) {
    id = segment.id
    kind = segment.kind
    lead = segment.lead
    source = segment.source
    endsParagraph = segment.endsParagraph
    translations = segment.translations
  }
}
