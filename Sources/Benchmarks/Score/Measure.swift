import Linguistics
import Matching

/// A way to say how alike two sentences are, in whole percents.
enum Measure {
  /// Our score, at some costs.
  case weighted(String, TrialCosts)
  /// Levenshtein distance of tokens by their looks over the longer sentence's tokens.
  case words
  /// The same of Unicode scalars.
  case characters

  var name: String {
    switch self {
    case .weighted(let name, _): name
    case .words: "word Levenshtein"
    case .characters: "character Levenshtein"
    }
  }

  /// The most similar sentence of a memory: its number and score; of equal ones the first, by our
  /// score the one spelled most like the query.
  ///
  /// Our score looks at `shortlist` only, when there is one.
  func best(
    for query: Sentence, in memory: [Sentence], shortlist: [Int]? = nil
  ) -> (index: Int, score: Int)? {
    var best: (index: Int, score: Int)?
    switch self {
    case .weighted(_, let costs):
      var distance = TrialDistance(costs)
      let spelling = Spelling(query.text)
      var nearest = Int.max
      for index in shortlist ?? Array(memory.indices) {
        let stored = memory[index]
        let score = distance.score(
          stored.analyzed, query.analyzed, above: (best?.score ?? 0) - 1)
        guard score >= best?.score ?? 0 else { continue }
        let letters = spelling.differences(from: stored.text)
        if score > best?.score ?? -1 || letters < nearest {
          best = (index, score)
          nearest = letters
        }
      }
    case .words: best = nearest(query, in: memory, \.words)
    case .characters: best = nearest(query, in: memory, \.scalars)
    }
    return best
  }

  private func nearest(
    _ query: Sentence, in memory: [Sentence], _ parts: KeyPath<Sentence, [UInt32]>
  ) -> (index: Int, score: Int)? {
    var distance = StemDistance(query: query[keyPath: parts])
    let count = query[keyPath: parts].count
    var best: (index: Int, score: Int)?
    for (index, stored) in memory.enumerated() {
      let other = stored[keyPath: parts]
      let longest = max(count, other.count)
      guard longest > 0 else { continue }
      let limit = longest - longest * max(best?.score ?? 0, 0) / 100
      let steps = other.withUnsafeBytes { distance.distance(to: $0, limit: limit) }
      let score = max(0, (longest - steps) * 100 / longest)
      if score > best?.score ?? -1 { best = (index, score) }
    }
    return best
  }
}
