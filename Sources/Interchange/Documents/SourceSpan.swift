/// A stretch of an article's text, and where in its file it stands; in bytes of UTF-8 both.
///
/// A stretch that is longer or shorter in the file, as `&amp;` is, belongs together.
struct SourceSpan: Sendable, Equatable {
  var start: Int32
  var count: Int32
  var source: Int32
  var sourceCount: Int32

  var end: Int { Int(start + count) }
  var sourceEnd: Int { Int(source + sourceCount) }
  private var isLinear: Bool { count == sourceCount }

  /// Where the byte at an offset of the text begins in the file.
  func source(at offset: Int) -> Int {
    isLinear ? Int(source) + offset - Int(start) : Int(source)
  }

  /// Where the byte before an offset of the text ends in the file.
  func sourceEnd(before offset: Int) -> Int {
    isLinear ? Int(source) + offset - Int(start) : sourceEnd
  }
}

extension [SourceSpan] {
  /// Takes note of a byte at the end of the text.
  mutating func note(_ offset: Int, _ place: Range<Int>) {
    if let last = indices.last, self[last].end == offset {
      let span = self[last]
      if place.count == 1, span.count == span.sourceCount, span.sourceEnd == place.lowerBound {
        self[last].count += 1
        self[last].sourceCount += 1
        return
      }
      if place.count > 1, Int(span.source) == place.lowerBound, span.sourceEnd == place.upperBound {
        self[last].count += 1
        return
      }
    }
    append(
      SourceSpan(
        start: Int32(offset), count: 1, source: Int32(place.lowerBound),
        sourceCount: Int32(place.count)))
  }

  /// Forgets the last byte of the text.
  mutating func forget(_ offset: Int) {
    guard let last = indices.last, self[last].end == offset + 1 else { return }
    if self[last].count == self[last].sourceCount { self[last].sourceCount -= 1 }
    self[last].count -= 1
    if self[last].count == 0 { removeLast() }
  }

  /// The spans that have something of a range of the text, for spans in the text's order.
  func touching(_ range: Range<Int>) -> ArraySlice<SourceSpan> {
    let first = firstPlace { $0.end > range.lowerBound }
    let last = firstPlace { Int($0.start) >= range.upperBound }
    return self[Swift.min(first, last)..<last]
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on a condition holds, found by halving.
  func firstPlace(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
