/// A segment that is cut but not yet classified; offsets are the window's.
struct SegmentDraft {
  var range: Range<Int>
  var paragraph: Int
  /// Whether it opens or closes its paragraph.
  var isFirst: Bool
  var isLast: Bool
  /// Whether an empty line, or the beginning of the input, stands before its paragraph.
  var followsBlank: Bool
  var kind: SegmentKind?
}
