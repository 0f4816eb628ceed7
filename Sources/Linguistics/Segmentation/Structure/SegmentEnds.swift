import Bytes

/// How a segment begins and ends, by its scalars.
struct SegmentEnds: Sendable {
  private(set) var first: UInt32 = 0
  private(set) var last: UInt32 = 0
  /// Whether it ends with sentence punctuation, perhaps inside quotation marks.
  private(set) var endsSentence = false

  init() {}

  init(_ bytes: Bytes, _ range: Range<Int>) {
    var index = range.lowerBound
    first = range.isEmpty ? 0 : decodeScalar(bytes, &index)
    var end = range.upperBound
    while end > range.lowerBound {
      let start = scalarStart(bytes, before: end, start: range.lowerBound)
      var index = start
      let scalar = decodeScalar(bytes, &index)
      if last == 0 { last = scalar }
      if !BoundaryScanner.isCloser(scalar) {
        endsSentence = scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
        return
      }
      end = start
    }
  }
}
