/// Where each symbol stands in a sequence, as bits: what one column of the edit distance's table is
/// worked out from, 64 rows at a step.
///
/// Myers' bit-vector algorithm in Hyyrö's form for sequences of any length (H. Hyyrö, *Explaining and
/// extending the bit-parallel approximate string matching algorithm of Myers*, 2001). A column is
/// two words a block of 64 rows: where the distance grows from row to row, and where it falls.
struct BitPatterns {
  /// The symbols of the sequence, and the blocks that hold their rows.
  let length: Int
  let blocks: Int
  /// Open addressing from symbol to row of `patterns`; row 0 is that of symbols not in the sequence.
  private var slots: [UInt32]
  private var rows: [UInt32]
  private var patterns: [UInt64]

  init(_ sequence: [UInt32]) {
    length = sequence.count
    blocks = max(1, (sequence.count + 63) / 64)
    var size = 16
    while size < sequence.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    patterns = Array(repeating: 0, count: blocks)
    for (index, symbol) in sequence.enumerated() {
      let slot = self.slot(of: symbol)
      if rows[slot] == 0 {
        slots[slot] = symbol
        rows[slot] = UInt32(patterns.count / blocks)
        patterns.append(contentsOf: repeatElement(0, count: blocks))
      }
      patterns[Int(rows[slot]) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  @inline(__always)
  private func slot(of symbol: UInt32) -> Int {
    let mask = slots.count &- 1
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

  /// Writes the column after one more symbol of a text; it may be the one that is read.
  ///
  /// Returns by how much the distance from the text so far to the whole sequence changes; the
  /// sequence is not empty.
  @inline(__always)
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
