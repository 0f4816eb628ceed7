/// The plain edit distance of stem sequences from one query to many texts, see ``BitPatterns``.
///
/// O(t·⌈q/64⌉) for a text of t stems. ``textbook(_:_:)`` is its slow twin.
///
/// It bounds the weighted distance from below: `WeightedDistance ≥ 20 · StemDistance`. Take the
/// cheapest script between the full texts and look at content tokens only. A pair it aligns costs at
/// least 20 unless both have the same stem, in which case the stems are equal here too; a content
/// token it deletes, inserts, or pairs with a mark costs 20, and here one deletion or insertion. So the
/// script's content part is a script between the stem sequences with at least 20 for each step.
package struct StemDistance {
  private let patterns: BitPatterns
  private var column: [UInt64]
  /// The last text that was followed to its end, and its distance: in a crowd of near-alike sentences
  /// most have the same stems.
  private var lastText: [UInt32] = []
  private var lastDistance: Int?

  package init(query: [UInt32]) {
    patterns = BitPatterns(query)
    column = Array(repeating: 0, count: patterns.columnSize)
  }

  /// The distance to `text`, or some value above `limit` once it must be above it.
  ///
  /// `text` holds stems as little-endian 32-bit values, as they are stored.
  package mutating func distance(to text: UnsafeRawBufferPointer, limit: Int) -> Int {
    let count = text.count / 4
    guard patterns.length > 0 else { return count }
    if let lastDistance, isLast(text) { return lastDistance }
    guard let distance = followed(text, limit: limit) else { return limit + 1 }
    lastText.removeAll(keepingCapacity: true)
    for index in 0..<count {
      lastText.append(text.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    lastDistance = distance
    return distance
  }

  /// The distance to `text`; nil as soon as it must be above `limit`.
  private mutating func followed(_ text: UnsafeRawBufferPointer, limit: Int) -> Int? {
    let count = text.count / 4
    let patterns = patterns
    return column.withUnsafeMutableBufferPointer { column in
      guard let column = column.baseAddress else { return nil }
      patterns.begin(column)
      var distance = patterns.length
      for index in 0..<count {
        let stored = text.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
        distance += patterns.advance(from: column, by: UInt32(littleEndian: stored), to: column)
        if distance - (count - 1 - index) > limit { return nil }
      }
      return distance
    }
  }

  private func isLast(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count == lastText.count * 4 else { return false }
    for index in lastText.indices
    where lastText[index] != text.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self) {
      return false
    }
    return true
  }

  /// The same distance by the textbook's table, for tests to hold the fast one against.
  package static func textbook(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = Array(0...b.count)
    for (i, stem) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let next = min(diagonal + (stem == b[j] ? 0 : 1), row[j + 1] + 1, row[j] + 1)
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
