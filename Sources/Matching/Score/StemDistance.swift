/// The plain edit distance of stem sequences from one query to many texts, 64 columns at a step.
///
/// Myers' bit-vector algorithm in Hyyrö's form for words of any number (H. Hyyrö, *Explaining and
/// extending the bit-parallel approximate string matching algorithm of Myers*, 2001). O(t·⌈q/64⌉)
/// for a text of t stems. ``textbook(_:_:)`` is its slow twin.
///
/// It bounds the weighted distance from below: `WeightedDistance ≥ 20 · StemDistance`. Take the
/// cheapest script between the full texts and look at content tokens only. A pair it aligns costs at
/// least 20 unless both have the same stem, in which case the stems are equal here too; a content
/// token it deletes, inserts, or pairs with a mark costs 20, and here one deletion or insertion. So the
/// script's content part is a script between the stem sequences with at least 20 for each step.
package struct StemDistance {
  private let length: Int
  private let blocks: Int
  /// Open addressing from stem to row of `patterns`; row 0 is that of stems not in the query.
  private var slots: [UInt32]
  private var rows: [UInt16]
  private var patterns: [UInt64]
  private var positive: [UInt64]
  private var negative: [UInt64]
  /// The last text that was followed to its end, and its distance: in a crowd of near-alike sentences
  /// most have the same stems.
  private var lastText: [UInt32] = []
  private var lastDistance: Int?

  package init(query: [UInt32]) {
    length = query.count
    blocks = max(1, (query.count + 63) / 64)
    var size = 16
    while size < query.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    patterns = Array(repeating: 0, count: blocks)
    positive = Array(repeating: 0, count: blocks)
    negative = Array(repeating: 0, count: blocks)
    for (index, stem) in query.enumerated() {
      let slot = self.slot(of: stem)
      if rows[slot] == 0 {
        slots[slot] = stem
        rows[slot] = UInt16(truncatingIfNeeded: patterns.count / blocks)
        patterns.append(contentsOf: repeatElement(0, count: blocks))
      }
      patterns[Int(rows[slot]) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  private func slot(of stem: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(stem &* 2_654_435_761) & mask
    while rows[slot] != 0 && slots[slot] != stem { slot = (slot + 1) & mask }
    return slot
  }

  /// The distance to `text`, or some value above `limit` once it must be above it.
  ///
  /// `text` holds stems as little-endian 32-bit values, as they are stored.
  package mutating func distance(to text: UnsafeRawBufferPointer, limit: Int) -> Int {
    let count = text.count / 4
    guard length > 0 else { return count }
    if let lastDistance, isLast(text) { return lastDistance }
    for block in 0..<blocks {
      positive[block] = ~0
      negative[block] = 0
    }
    let last: UInt64 = 1 << UInt64((length - 1) % 64)
    var distance = length
    for index in 0..<count {
      let stored = text.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
      let stem = UInt32(littleEndian: stored)
      let row = Int(rows[slot(of: stem)]) * blocks
      var carryPlus: UInt64 = 1
      var carryMinus: UInt64 = 0
      for block in 0..<blocks {
        let vp = positive[block]
        let vn = negative[block]
        let matches = patterns[row + block] | carryMinus
        let diagonal = (((matches & vp) &+ vp) ^ vp) | matches | vn
        var horizontalPlus = vn | ~(diagonal | vp)
        var horizontalMinus = diagonal & vp
        if block == blocks - 1 {
          if horizontalPlus & last != 0 { distance += 1 }
          if horizontalMinus & last != 0 { distance -= 1 }
        }
        let outPlus = horizontalPlus >> 63
        let outMinus = horizontalMinus >> 63
        horizontalPlus = horizontalPlus << 1 | carryPlus
        horizontalMinus = horizontalMinus << 1 | carryMinus
        carryPlus = outPlus
        carryMinus = outMinus
        positive[block] = horizontalMinus | ~(diagonal | horizontalPlus)
        negative[block] = horizontalPlus & diagonal
      }
      if distance - (count - 1 - index) > limit { return limit + 1 }
    }
    lastText.removeAll(keepingCapacity: true)
    for index in 0..<count {
      lastText.append(text.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    lastDistance = distance
    return distance
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
