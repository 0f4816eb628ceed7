/// chrF2: how alike two texts are by their runs of characters, 0 to 100.
///
/// M. Popović, *chrF: character n-gram F-score for automatic MT evaluation*, 2015: precision and
/// recall of runs of 1 to 6 characters without white space, averaged over the lengths, recall
/// counting twice.
struct CharacterF {
  private let counts: [[UInt64: Int]]
  private let totals: [Int]

  private static let longest = 6

  init(_ text: String) {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map {
      UInt64($0.value)
    }
    counts = (1...Self.longest).map { length in
      var counts: [UInt64: Int] = [:]
      guard scalars.count >= length else { return counts }
      for start in 0...scalars.count - length {
        var hash: UInt64 = 0
        for scalar in scalars[start..<start + length] {
          hash = (hash ^ scalar) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
        counts[hash, default: 0] += 1
      }
      return counts
    }
    totals = counts.map { $0.values.reduce(0, +) }
  }

  /// The score of this text against what it should be.
  func score(against reference: CharacterF) -> Double {
    var precision = 0.0
    var recall = 0.0
    var orders = 0.0
    for (index, total) in totals.enumerated() where total > 0 && reference.totals[index] > 0 {
      let common = counts[index].reduce(0) {
        $0 + min($1.value, reference.counts[index][$1.key] ?? 0)
      }
      precision += Double(common) / Double(total)
      recall += Double(common) / Double(reference.totals[index])
      orders += 1
    }
    guard orders > 0, precision + recall > 0 else { return 0 }
    precision /= orders
    recall /= orders
    return 100 * 5 * precision * recall / (4 * precision + recall)
  }
}
