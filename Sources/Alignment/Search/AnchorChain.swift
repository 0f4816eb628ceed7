import Glibc

/// Pairs of sentences of long texts that share rare words, in one order: what a band is laid along.
///
/// Every pair of linked entries that are both rare votes for the pairs of sentences they stand in;
/// of all increasing sequences of pairs the one with the most votes is taken. Wrong pairs are few in
/// it, because they would have to keep the order of the right ones.
struct AnchorChain: Sendable {
  struct Anchor: Sendable, Equatable {
    let source: Int
    let target: Int
  }

  /// In increasing order on both sides.
  let anchors: [Anchor]

  /// Entries in more sentences than this have no vote.
  private static let mostSentences = 6
  /// Links less likely than this have no vote.
  private static let leastProbability: Float = 0.3
  /// Votes a pair of sentences needs: one shared word alone may be chance.
  private static let leastVotes: Float = 1.1

  init(anchors: [Anchor]) {
    self.anchors = anchors
  }

  /// The sure beads of an earlier alignment.
  init(_ beads: [Bead]) {
    anchors = beads.filter { $0.isMatched && $0.confidence > 0.8 }.map {
      Anchor(source: $0.source.lowerBound, target: $0.target.lowerBound)
    }
  }

  /// `n log n` in the number of pairs that got a vote.
  init(_ pair: EncodedPair, links: LinkTable) {
    let sources = Postings(pair.source, vocabulary: pair.sourceVocabulary)
    let targets = Postings(pair.target, vocabulary: pair.targetVocabulary)
    var votes: [UInt64: Float] = [:]
    for target in 0..<pair.targetVocabulary where !pair.targetMarks[target] {
      let columns = targets.sentences(of: Int32(target))
      guard (1...Self.mostSentences).contains(columns.count) else { continue }
      for index in links.ofTarget.range(Int32(target))
      where links.ofTarget.probabilities[index] >= Self.leastProbability {
        let rows = sources.sentences(of: links.ofTarget.origins[index])
        guard (1...Self.mostSentences).contains(rows.count) else { continue }
        let vote = links.ofTarget.probabilities[index] * 2 / Float(rows.count + columns.count)
        for row in rows {
          for column in columns {
            votes[UInt64(row) << 32 | UInt64(column), default: 0] += vote
          }
        }
      }
    }
    let cells = votes.filter { $0.value >= Self.leastVotes }.map { cell in
      (source: Int(cell.key >> 32), target: Int(cell.key & 0xFFFF_FFFF), votes: cell.value)
    }
    anchors = Self.heaviestChain(cells, targetCount: pair.target.count)
  }

  /// The heaviest sequence that increases strictly on both sides.
  private static func heaviestChain(
    _ cells: [(source: Int, target: Int, votes: Float)], targetCount: Int
  ) -> [Anchor] {
    // Within a source sentence the last target comes first, so that only one of them is taken.
    let sorted = cells.sorted { ($0.source, -$0.target) < ($1.source, -$1.target) }
    var best = PrefixMaximum(count: targetCount + 1)
    var previous = [Int](repeating: -1, count: sorted.count)
    var top: (weight: Float, cell: Int) = (0, -1)
    for (number, cell) in sorted.enumerated() {
      let before = best.maximum(before: cell.target)
      previous[number] = before.cell
      let weight = before.weight + cell.votes
      best.raise(cell.target, to: weight, cell: number)
      if weight > top.weight { top = (weight, number) }
    }
    var chain: [Anchor] = []
    var number = top.cell
    while number >= 0 {
      chain.append(Anchor(source: sorted[number].source, target: sorted[number].target))
      number = previous[number]
    }
    return chain.reversed()
  }
}

/// The greatest weight left of a place, in logarithmic time (Fenwick, *A New Data Structure for
/// Cumulative Frequency Tables*, 1994).
private struct PrefixMaximum {
  private var nodes: [(weight: Float, cell: Int)]

  init(count: Int) {
    nodes = Array(repeating: (0, -1), count: count + 1)
  }

  func maximum(before place: Int) -> (weight: Float, cell: Int) {
    var result: (weight: Float, cell: Int) = (0, -1)
    var index = place
    while index > 0 {
      if nodes[index].weight > result.weight { result = nodes[index] }
      index &= index - 1
    }
    return result
  }

  mutating func raise(_ place: Int, to weight: Float, cell: Int) {
    var index = place + 1
    while index < nodes.count {
      if weight > nodes[index].weight { nodes[index] = (weight, cell) }
      index += index & -index
    }
  }
}

extension Band {
  /// How many anchors further the band reaches on either side; a wrong one does no harm.
  private static let reach = 3
  /// How many sentences it reaches beyond them.
  private static let margin = 15
  /// The widest it may be at any place.
  private static let widest = 600

  /// The nodes along a chain of anchors, as wide as the anchors are far apart.
  init(sourceCount: Int, targetCount: Int, along chain: AnchorChain) {
    let ends = [AnchorChain.Anchor(source: sourceCount, target: targetCount)]
    let anchors = [AnchorChain.Anchor(source: 0, target: 0)] + chain.anchors + ends
    var lows: [Int32] = []
    var highs: [Int32] = []
    var next = 0
    for i in 0...sourceCount {
      while next + 1 < anchors.count, anchors[next].source < i { next += 1 }
      let before = anchors[max(0, next - Self.reach)]
      let after = anchors[min(anchors.count - 1, next + Self.reach)]
      let from = anchors[max(0, next - 1)]
      let to = anchors[next]
      let span = max(1, to.source - from.source)
      let middle = from.target + (to.target - from.target) * (i - from.source) / span
      lows.append(Int32(max(before.target - Self.margin, middle - Self.widest / 2)))
      highs.append(Int32(min(after.target + Self.margin, middle + Self.widest / 2)))
    }
    self.init(lows: lows, highs: highs, targetCount: targetCount)
  }
}
