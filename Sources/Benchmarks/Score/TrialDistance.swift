import Linguistics
import Matching

/// Costs to be tried, in twentieths of a word; the defaults are those of ``MatchCosts``.
struct TrialCosts {
  var mark = MatchCosts.mark
  var form = MatchCosts.otherForm
  var letterCase = MatchCosts.otherCase
  var number = MatchCosts.otherNumber
  var content = MatchCosts.content
  var functionWord = MatchCosts.content
}

/// The weighted distance at costs that may vary; at the costs of ``MatchCosts`` it is
/// ``WeightedDistance``.
struct TrialDistance {
  private let costs: TrialCosts
  private var row: [Int32] = []

  init(_ costs: TrialCosts) { self.costs = costs }

  /// The score of two texts; anything not above `least` when it is not.
  mutating func score(_ a: AnalyzedText, _ b: AnalyzedText, above least: Int) -> Int {
    let weightA = a.tokens.reduce(0) { $0 + weight($1) }
    let weightB = b.tokens.reduce(0) { $0 + weight($1) }
    let longest = max(weightA, weightB)
    guard longest > 0, Int((longest - abs(weightA - weightB)) * 100 / longest) > least else {
      return least
    }
    let limit = longest - longest * Int32(max(least, 0)) / 100
    return Int((longest - distance(a.tokens, b.tokens, limit: limit)) * 100 / longest)
  }

  private func weight(_ token: AnalyzedToken) -> Int32 {
    token.kind.isContent
      ? (token.end - token.start <= 6 && token.kind == .word ? costs.functionWord : costs.content)
      : costs.mark
  }

  private mutating func distance(
    _ a: [AnalyzedToken], _ b: [AnalyzedToken], limit: Int32
  ) -> Int32 {
    row.removeAll(keepingCapacity: true)
    row.append(0)
    for token in b { row.append(row[row.count - 1] + weight(token)) }
    for token in a {
      let deletion = weight(token)
      var diagonal = row[0]
      row[0] += deletion
      var best = row[0]
      for column in 0..<b.count {
        let above = row[column + 1]
        let cost = min(
          diagonal + substitution(token, b[column]), above + deletion,
          row[column] + weight(b[column]))
        row[column + 1] = cost
        best = min(best, cost)
        diagonal = above
      }
      if best > limit { return best }
    }
    return row[b.count]
  }

  @inline(__always)
  private func substitution(_ a: AnalyzedToken, _ b: AnalyzedToken) -> Int32 {
    if a.kind != b.kind { return max(weight(a), weight(b)) }
    if a.surface == b.surface { return 0 }
    switch a.kind {
    case .word:
      if a.folded == b.folded { return costs.letterCase }
      return a.stem == b.stem ? costs.form : max(weight(a), weight(b))
    case .number: return costs.number
    case .punctuation: return a.folded == b.folded ? min(costs.letterCase, costs.mark) : costs.mark
    case .tag: return costs.mark
    }
  }
}
