import Glibc

/// A source candidate with the target candidate that translates it.
struct CandidatePair {
  let source: Int32
  let target: Int32
  let together: Int
  /// The share of their occurrences in which they stand for one another (Dice).
  let agreement: Double
  /// Log-likelihood ratio (Dunning 1993): how far from chance it is that they do.
  let likelihood: Double
  let sentences: [Int32]
}

/// Pairs candidates one to one, the surest first (competitive linking, Melamed 2000): a translation
/// that is taken cannot be the translation of anything else. So words that only often stand
/// together are not taken for translations.
enum CompetitiveLinking {
  static func pairs(
    _ counts: PhrasePairs, sentences: Int, minimum: Int, leastAgreement: Double,
    isAllowed: (Int32, Int32) -> Bool
  ) -> [CandidatePair] {
    var pairs: [CandidatePair] = []
    for (key, count) in counts.counts where count.all >= minimum {
      let source = Int32(truncatingIfNeeded: Int(key >> 32))
      let target = Int32(truncatingIfNeeded: Int(key & 0xFFFF_FFFF))
      let mine = counts.sourceCounts[source] ?? count.all
      let theirs = counts.targetCounts[target] ?? count.all
      let agreement = 2 * Double(count.all) / Double(mine + theirs)
      guard agreement >= leastAgreement, count.whole * 3 >= count.all,
        Double(count.all) >= leastAgreement * 0.7 * Double(max(mine, theirs)),
        isAllowed(source, target)
      else { continue }
      pairs.append(
        CandidatePair(
          source: source, target: target, together: count.all, agreement: agreement,
          likelihood: logLikelihood(mine, theirs, count.all, max(sentences, mine + theirs)),
          sentences: count.sentences))
    }
    pairs.sort {
      ($0.likelihood * $0.agreement, $1.source, $1.target)
        > ($1.likelihood * $1.agreement, $0.source, $0.target)
    }
    var sources: Set<Int32> = []
    var targets: Set<Int32> = []
    return pairs.filter { pair in
      guard !sources.contains(pair.source), !targets.contains(pair.target) else { return false }
      sources.insert(pair.source)
      targets.insert(pair.target)
      return true
    }
  }

  static func logLikelihood(_ a: Int, _ b: Int, _ both: Int, _ all: Int) -> Double {
    func term(_ count: Int) -> Double { count > 0 ? Double(count) * log(Double(count)) : 0 }
    let neither = max(0, all - a - b + both)
    return 2
      * (term(both) + term(a - both) + term(b - both) + term(neither) + term(all) - term(a)
        - term(all - a) - term(b) - term(all - b))
  }
}
