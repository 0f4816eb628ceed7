import Glibc

/// A pair of terms in their dictionary forms, with what it is worth.
struct RankedPair {
  let source: Int32
  let sourceText: String
  let targetText: String
  let together: Int
  let score: Double
  /// Numbers of pairs of sentences.
  var examples: [Int]
}

/// Chooses among the pairs those that are terms, and ranks them.
struct PairRanking {
  let mine: TermSide
  let theirs: TermSide
  let counts: PhrasePairs
  /// How many pairs of sentences there are.
  let sentences: Int
  let minimum: Int

  private static let leastAgreement = 0.3

  /// The pairs, the best first; `numbers` has the sentences of both sides for a pair of sentences.
  func pairs(_ numbers: (Int) -> (mine: Int, theirs: Int)) -> [RankedPair] {
    let areFree = (mine.candidates.map(mine.isFree), theirs.candidates.map(theirs.isFree))
    let linked = CompetitiveLinking.pairs(
      counts, sentences: sentences, minimum: minimum, leastAgreement: Self.leastAgreement
    ) { areFree.0[Int($0)] && areFree.1[Int($1)] }
    let nested = (
      Nesting(mine, Set(linked.map(\.source))), Nesting(theirs, Set(linked.map(\.target)))
    )
    let chosen = linked.compactMap { pair -> RankedPair? in
      if nested.0.isNested(pair.source) || nested.1.isNested(pair.target) { return nil }
      return ranked(pair, numbers)
    }
    var texts: Set<String> = []
    return chosen.sorted { ($1.score, $0.sourceText) < ($0.score, $1.sourceText) }
      .filter { texts.insert($0.sourceText).inserted }
  }

  private func ranked(
    _ pair: CandidatePair, _ numbers: (Int) -> (mine: Int, theirs: Int)
  ) -> RankedPair? {
    guard
      let (source, target) = TermSpelling(mine: mine, theirs: theirs).forms(
        mine.candidates[Int(pair.source)], theirs.candidates[Int(pair.target)])
    else { return nil }
    // What is longer than three words is more often a name or a heading than a term.
    let length = min(3, Double(source.words.count + target.words.count) / 2)
    let score =
      pair.likelihood * pair.agreement * (1 + log2(length)) * source.certainty * target.certainty
    return RankedPair(
      source: pair.source, sourceText: source.words.joined(separator: " "),
      targetText: target.words.joined(separator: " "), together: pair.together, score: score,
      examples: examples(pair.sentences, numbers))
  }

  /// Two sentences of a length that reads well.
  private func examples(
    _ sentences: [Int32], _ numbers: (Int) -> (mine: Int, theirs: Int)
  ) -> [Int] {
    let byLength = sentences.map { sentence in
      let words = mine.text.sentence(numbers(Int(sentence)).mine).count
      return (sentence: Int(sentence), distance: abs(words - 14))
    }
    return byLength.sorted { ($0.distance, $0.sentence) < ($1.distance, $1.sentence) }.prefix(2)
      .map(\.sentence)
  }
}

/// How often terms stand inside longer ones.
private struct Nesting {
  private var inside: [Int32: Int] = [:]
  private let side: TermSide

  init(_ side: TermSide, _ terms: Set<Int32>) {
    self.side = side
    for number in 0..<side.text.count {
      let spans = side.spans(in: number).filter { terms.contains($0.candidate) }
      for span in spans
      where spans.contains(where: {
        $0.words.count > span.words.count && $0.words.lowerBound <= span.words.lowerBound
          && span.words.upperBound <= $0.words.upperBound
      }) {
        inside[span.candidate, default: 0] += 1
      }
    }
  }

  /// Whether a term hardly ever stands by itself.
  func isNested(_ term: Int32) -> Bool {
    (inside[term] ?? 0) * 4 > side.candidates[Int(term)].frequency * 3
  }
}
