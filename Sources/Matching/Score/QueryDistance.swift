import Linguistics

/// The weighted edit distance from many texts, one after the other, to one query: what
/// ``WeightedDistance`` finds, worked out anew only from where a text parts from the one before it.
///
/// In a crowd of near-alike sentences most share their beginning, so that a number that differs costs
/// a row or two of the table.
struct QueryDistance {
  private let query: [AnalyzedToken]
  private let whole = WeightedDistance()
  /// The table's rows for the tokens of the last text that were gone through, after a row for none.
  private var rows: [Int32]
  /// The looks of those tokens.
  private var last: [UInt64] = []
  private var lastCount = 0

  /// Cells that rows are kept for: a quarter of a megabyte.
  private static let mostCells = 1 << 16

  init(_ query: [AnalyzedToken]) {
    self.query = query
    rows = [0]
    for token in query { rows.append(rows[rows.count - 1] + token.weight) }
  }

  /// The distance, or some value above `limit` when it is above it.
  mutating func distance(to text: UnsafeBufferPointer<AnalyzedToken>, limit: Int32) -> Int32 {
    let width = query.count + 1
    let cells = (text.count + 1) * width
    guard cells <= Self.mostCells else { return whole.distance(text, query, limit: limit) }
    if rows.count < cells { rows += repeatElement(0, count: 2 * cells - rows.count) }
    let shared = shared(with: text)
    let (distance, rowsFilled) = rows.withUnsafeMutableBufferPointer { rows in
      query.withUnsafeBufferPointer { query in
        Self.distance(to: text, query, rows, after: shared, limit: limit)
      }
    }
    if last.count < rowsFilled {
      last += repeatElement(0, count: 2 * rowsFilled - last.count)
    }
    for index in shared..<rowsFilled { last[index] = text[index].surface }
    lastCount = rowsFilled
    return distance
  }

  /// The distance when the rows of the first `shared` tokens are known, and of how many they are
  /// known then.
  private static func distance(
    to text: UnsafeBufferPointer<AnalyzedToken>, _ query: UnsafeBufferPointer<AnalyzedToken>,
    _ rows: UnsafeMutableBufferPointer<Int32>, after shared: Int, limit: Int32
  ) -> (Int32, rowsFilled: Int) {
    let width = query.count + 1
    guard var above = rows.baseAddress.map({ $0 + shared * width }) else { return (0, 0) }
    for index in shared..<text.count {
      let row = above + width
      // No cell of a later row can be less than the least of this one.
      let best = fill(row, after: above, text[index], query)
      if best > limit { return (best, index + 1) }
      above = row
    }
    return (above[width - 1], text.count)
  }

  /// The tokens at the beginning that the last text has too; those that look the same are the same.
  private func shared(with text: UnsafeBufferPointer<AnalyzedToken>) -> Int {
    last.withUnsafeBufferPointer { last in
      let most = min(lastCount, text.count)
      var index = 0
      while index < most, last[index] == text[index].surface { index &+= 1 }
      return index
    }
  }

  /// Fills the row of a token; returns its least cell.
  @inline(__always)
  private static func fill(
    _ row: UnsafeMutablePointer<Int32>, after above: UnsafeMutablePointer<Int32>,
    _ token: AnalyzedToken, _ query: UnsafeBufferPointer<AnalyzedToken>
  ) -> Int32 {
    let deletion = token.weight
    row[0] = above[0] &+ deletion
    var best = row[0]
    for column in 0..<query.count {
      let cost = min(
        above[column] &+ MatchCosts.substitution(token, query[column]),
        above[column &+ 1] &+ deletion, row[column] &+ query[column].weight)
      row[column &+ 1] = cost
      best = min(best, cost)
    }
    return best
  }
}
