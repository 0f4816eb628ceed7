import Linguistics

/// The weighted edit distance of two token sequences, by the textbook's dynamic programme
/// (Wagner and Fischer, 1974), with rows kept from call to call.
///
/// O(a·b) time, O(b) memory. ``QueryDistance`` is its fast twin.
package final class WeightedDistance {
  private var row: [Int32] = []

  package init() {}

  /// The least cost of turning `a` into `b`, in twentieths of a word.
  ///
  /// When it is above `limit`, some value above `limit`.
  package func distance(
    _ a: [AnalyzedToken], _ b: [AnalyzedToken], limit: Int32 = .max
  ) -> Int32 {
    a.withUnsafeBufferPointer { distance($0, b, limit: limit) }
  }

  func distance(
    _ a: UnsafeBufferPointer<AnalyzedToken>, _ b: [AnalyzedToken], limit: Int32
  ) -> Int32 {
    if row.count <= b.count { row = Array(repeating: 0, count: max(64, 2 * b.count)) }
    return row.withUnsafeMutableBufferPointer { row in
      b.withUnsafeBufferPointer { b in
        row[0] = 0
        for column in 0..<b.count { row[column + 1] = row[column] + b[column].weight }
        for token in a {
          let deletion = token.weight
          var diagonal = row[0]
          row[0] += deletion
          var best = row[0]
          for column in 0..<b.count {
            let above = row[column + 1]
            let cost = min(
              diagonal + MatchCosts.substitution(token, b[column]),
              above + deletion,
              row[column] + b[column].weight)
            row[column + 1] = cost
            best = min(best, cost)
            diagonal = above
          }
          // No cell of a later row can be less than the least of this one.
          if best > limit { return best }
        }
        return row[b.count]
      }
    }
  }
}
