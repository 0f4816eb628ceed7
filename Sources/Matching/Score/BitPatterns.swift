/// Where each symbol stands in a sequence, as bits: what one column of the edit distance's table is
/// worked out from, 64 rows at a step.
///
/// Myers' bit-vector algorithm in Hyyrö's form for sequences of any length (H. Hyyrö, *Explaining and
/// extending the bit-parallel approximate string matching algorithm of Myers*, 2001). A column is
/// two words a block of 64 rows: where the distance grows from row to row, and where it falls.
///
/// In memory of its own, its table of symbols too, because a crowd asks for it a million times and
/// each array would be retained each time.
final class BitPatterns {
  /// The symbols of the sequence, and the blocks that hold their rows.
  let length: Int
  let blocks: Int
  /// Open addressing from symbol to row of `patterns`; row 0 is that of symbols not in the sequence.
  private let slots: UnsafeMutablePointer<UInt32>
  private let rows: UnsafeMutablePointer<UInt32>
  private let patterns: UnsafeMutablePointer<UInt64>
  private let mask: Int

  init(_ sequence: [UInt32]) {
    length = sequence.count
    blocks = max(1, (sequence.count + 63) / 64)
    var size = 16
    while size < sequence.count * 4 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    rows = .allocate(capacity: size)
    patterns = .allocate(capacity: (sequence.count + 1) * blocks)
    slots.initialize(repeating: 0, count: size)
    rows.initialize(repeating: 0, count: size)
    patterns.initialize(repeating: 0, count: (sequence.count + 1) * blocks)
    var symbols = 0
    for (index, symbol) in sequence.enumerated() {
      let slot = slot(of: symbol)
      if rows[slot] == 0 {
        symbols += 1
        slots[slot] = symbol
        rows[slot] = UInt32(symbols)
      }
      patterns[Int(rows[slot]) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  deinit {
    slots.deallocate()
    rows.deallocate()
    patterns.deallocate()
  }

  @inline(__always)
  private func slot(of symbol: UInt32) -> Int {
    var slot = Int(symbol &* 2_654_435_761) & mask
    while rows[slot] != 0 && slots[slot] != symbol { slot = (slot &+ 1) & mask }
    return slot
  }

  /// The words of a column.
  var columnSize: Int { 2 * blocks }

  /// Writes the column before the first symbol, where the distance is the row.
  func begin(_ column: UnsafeMutablePointer<UInt64>) {
    for block in 0..<blocks {
      column[2 * block] = ~0
      column[2 * block + 1] = 0
    }
  }

  /// The distance from the first `count` symbols of a text, after which the column is, to the first
  /// `row` of the sequence.
  @inline(__always)
  func distance(at row: Int, in column: UnsafePointer<UInt64>, after count: Int) -> Int {
    var distance = count
    for block in 0..<row >> 6 {
      distance &+= column[2 &* block].nonzeroBitCount &- column[2 &* block &+ 1].nonzeroBitCount
    }
    let rest: UInt64 = 1 << UInt64(row & 63) &- 1
    guard rest != 0 else { return distance }
    let last = 2 &* (row >> 6)
    return distance &+ (column[last] & rest).nonzeroBitCount
      &- (column[last &+ 1] & rest).nonzeroBitCount
  }

  /// Writes the column after one more symbol of a text; it may be the one that is read.
  ///
  /// Returns by how much the distance from the text so far to the whole sequence changes; the
  /// sequence is not empty.
  @inline(__always)
  @discardableResult
  func advance(
    from column: UnsafePointer<UInt64>, by symbol: UInt32, to next: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let row = Int(rows[slot(of: symbol)]) &* blocks
    let last: UInt64 = 1 << UInt64((length &- 1) & 63)
    var change = 0
    var carryPlus: UInt64 = 1
    var carryMinus: UInt64 = 0
    for block in 0..<blocks {
      let vp = column[2 &* block]
      let vn = column[2 &* block &+ 1]
      let matches = patterns[row &+ block] | carryMinus
      let diagonal = (((matches & vp) &+ vp) ^ vp) | matches | vn
      var horizontalPlus = vn | ~(diagonal | vp)
      var horizontalMinus = diagonal & vp
      if block == blocks &- 1 {
        if horizontalPlus & last != 0 { change = 1 }
        if horizontalMinus & last != 0 { change = -1 }
      }
      let outPlus = horizontalPlus >> 63
      let outMinus = horizontalMinus >> 63
      horizontalPlus = horizontalPlus << 1 | carryPlus
      horizontalMinus = horizontalMinus << 1 | carryMinus
      carryPlus = outPlus
      carryMinus = outMinus
      next[2 &* block] = horizontalMinus | ~(diagonal | horizontalPlus)
      next[2 &* block &+ 1] = horizontalPlus & diagonal
    }
    return change
  }
}
