import Alignment

/// Counts which candidates of one language stand for which of the other.
///
/// Two candidates stand for one another in a pair of sentences when the words of each are linked to
/// words of the other and to none outside; phrase-based translation calls that consistent (Och and
/// Ney 2004). So `Республика Казахстан` is never paired with one of its translation's two words.
struct PhrasePairs {
  /// Two candidates, with how often they stand for one another.
  struct Count {
    var all = 0
    /// How often every word of both has a link.
    var whole = 0
    /// Pairs of sentences where they do, the first few.
    var sentences: [Int32] = []
  }

  /// By the numbers of both candidates.
  private(set) var counts: [UInt64: Count] = [:]
  /// How often each candidate stands in sentences that have a translation.
  private(set) var sourceCounts: [Int32: Int] = [:]
  private(set) var targetCounts: [Int32: Int] = [:]
  private static let mostExamples = 12

  static func key(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
  }

  mutating func add(
    _ sources: [TermSide.Span], _ targets: [TermSide.Span], _ links: WordLinks, sentence: Int
  ) {
    for span in sources { sourceCounts[span.candidate, default: 0] += 1 }
    for span in targets { targetCounts[span.candidate, default: 0] += 1 }
    if links.links.isEmpty { return }
    let forward =
      targets.isEmpty ? [] : reach(of: sources.map(\.positions), links) { ($0.source, $0.target) }
    let backward = reach(of: targets.map(\.positions), links) { ($0.target, $0.source) }
    for (source, reach) in zip(sources, forward) {
      guard let reached = reach.range else { continue }
      for (target, back) in zip(targets, backward) {
        guard let returned = back.range, target.positions.contains(reached),
          source.positions.contains(returned)
        else { continue }
        let unlinked = max(
          source.contentCount - reach.linked, target.contentCount - back.linked)
        guard unlinked <= 1 || reach.linked > 1 && back.linked > 1 && unlinked <= 2 else {
          continue
        }
        let key = Self.key(source.candidate, target.candidate)
        counts[key, default: Count()].all += 1
        if unlinked <= 0 { counts[key]?.whole += 1 }
        if counts[key]?.sentences.count ?? 0 < Self.mostExamples {
          counts[key]?.sentences.append(Int32(truncatingIfNeeded: sentence))
        }
      }
    }
  }

  /// Where the links of each range lead, and how many of its words have one.
  private func reach(
    of ranges: [ClosedRange<Int>], _ links: WordLinks, _ ends: (WordLinks.Link) -> (UInt8, UInt8)
  ) -> [(range: ClosedRange<Int>?, linked: Int)] {
    ranges.map { range in
      var reached: ClosedRange<Int>?
      var linked: Set<UInt8> = []
      for link in links.links {
        let (from, to) = ends(link)
        guard range.contains(Int(from)) else { continue }
        linked.insert(from)
        let end = Int(to)
        reached = reached.map { min($0.lowerBound, end)...max($0.upperBound, end) } ?? end...end
      }
      return (reached, linked.count)
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
