import Linguistics

/// How many letters part one text from others: plain Levenshtein distance of Unicode scalars.
///
/// The score counts words, so many sentences far from a segment score the same. Of these the one
/// spelled most like it has the more useful translation: word stems that differ are often of one
/// family, and lengths agree. It orders matches of equal score and changes none.
///
/// For one look-up at a time: a crowd of texts is measured in storage that is kept.
package final class Spelling {
  private let bytes: [UInt8]
  private var distance: StemDistance

  package init(_ text: String) {
    bytes = Array(text.utf8)
    distance = StemDistance(query: text.unicodeScalars.map(\.value))
  }

  /// The distance to `text`.
  ///
  /// O(t·⌈q/64⌉) for q and t scalars; for a text that differs in one short place, such as a number,
  /// O(t) by comparing bytes.
  package func differences(from text: String) -> Int {
    var text = text
    return text.withUTF8 { other in
      bytes.withUnsafeBufferPointer { mine in
        let (a, b) = Self.differing(mine, other)
        guard a.count * b.count <= Self.short else { return wholeDistance(to: other) }
        return Self.table(UnsafeBufferPointer(rebasing: mine[a]), .init(rebasing: other[b]))
      }
    }
  }

  /// What the distance is at least: 0 for the same text, else 1. O(t).
  package func leastDifferences(from text: String) -> Int {
    var text = text
    return text.withUTF8 { $0.count == bytes.count && $0.elementsEqual(bytes) } ? 0 : 1
  }

  /// A table of so many bytes by bytes is filled sooner than the bit vectors are.
  private static let short = 256

  private func wholeDistance(to text: UnsafeBufferPointer<UInt8>) -> Int {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { scalars in
      var count = 0
      var index = 0
      while index < text.count {
        scalars[count] = decodeScalar(text, &index).littleEndian
        count += 1
      }
      let read = UnsafeRawBufferPointer(scalars)[..<(count * 4)]
      return distance.distance(to: UnsafeRawBufferPointer(rebasing: read), limit: .max)
    }
  }

  /// What is left of two texts without the scalars with which both begin and both end: a least
  /// script pairs those.
  private static func differing(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> (Range<Int>, Range<Int>) {
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    // Scalars are compared whole.
    while start > 0, isContinuation(a, start) || isContinuation(b, start) { start -= 1 }
    var end = 0
    while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    while end > 0, isContinuation(a, a.count - end) { end -= 1 }
    return (start..<a.count - end, start..<b.count - end)
  }

  private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  /// The distance of short texts by the textbook's table.
  private static func table(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: b.count) { scalars in
      var count = 0
      var index = 0
      while index < b.count {
        scalars[count] = decodeScalar(b, &index)
        count += 1
      }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { row in
        for column in 0...count { row[column] = column }
        var index = 0
        while index < a.count {
          let scalar = decodeScalar(a, &index)
          var diagonal = row[0]
          row[0] += 1
          for column in 0..<count {
            let above = row[column + 1]
            row[column + 1] = min(
              diagonal + (scalar == scalars[column] ? 0 : 1), above + 1, row[column] + 1)
            diagonal = above
          }
        }
        return row[count]
      }
    }
  }
}
