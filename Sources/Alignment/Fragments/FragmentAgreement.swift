import Linguistics

/// What the phrases within and around a phrase say of its translation.
///
/// The likeliest translation of a longer phrase mostly holds the right ones of its parts, and the
/// other way about; where they contradict one another, one of them is wrong.
package struct FragmentAgreement {
  typealias Phrase = (span: Range<Int>, scored: [FragmentFinder.Scored])

  /// Translations of one phrase that are looked at twice.
  private static let mostCandidates = 4
  /// Those less likely at the first look are not.
  package static let least = 0.2

  /// The likeliest translation of a phrase.
  private struct Best {
    let span: Range<Int>
    let stems: [UInt32]
    let confidence: Float
  }

  private let phrases: [Phrase]
  private let bests: [Best]

  private init(_ phrases: [Phrase]) {
    self.phrases = phrases
    bests = phrases.map { phrase in
      Best(
        span: phrase.span, stems: phrase.scored[0].candidate.phrase.stems,
        confidence: Float(phrase.scored[0].confidence))
    }
  }

  /// Looks at all phrases once more, now that each has a confidence; the likeliest translations
  /// come first again.
  static func revise(_ phrases: [Phrase], weights: FragmentWeights) -> [Phrase] {
    let agreement = FragmentAgreement(phrases)
    return phrases.map { phrase in
      let revised = phrase.scored.prefix(mostCandidates).enumerated().map { rank, scored in
        var scored = scored
        guard scored.confidence >= least else { return scored }
        scored.features.add(agreement.values(of: scored, rank: rank, in: phrase))
        let second = Double(weights.second.confidence(scored.features.values))
        scored.confidence =
          scored.count > weights.mostUnits ? max(scored.confidence, second) : second
        return scored
      }
      return (phrase.span, revised.sorted { $0.confidence > $1.confidence })
    }
  }

  /// The features of ``FragmentFeatures/secondNames``.
  private func values(
    of scored: FragmentFinder.Scored, rank: Int, in phrase: Phrase
  ) -> [Float] {
    let stems = scored.candidate.phrase.stems
    var (within, withinBest, withinLess): (Float, Float, Float) = (0, 0, 0)
    var (around, aroundBest, aroundLess): (Float, Float, Float) = (0, 0, 0)
    for best in bests where best.span != phrase.span {
      if phrase.span.contains(best.span) {
        if Self.holds(stems, best.stems) {
          within += best.confidence * best.confidence
          withinBest = max(withinBest, best.confidence)
        } else {
          withinLess = max(withinLess, best.confidence)
        }
      } else if best.span.contains(phrase.span) {
        if Self.holds(best.stems, stems) {
          around += best.confidence * best.confidence
          aroundBest = max(aroundBest, best.confidence)
        } else {
          aroundLess = max(aroundLess, best.confidence)
        }
      }
    }
    let confidence = Float(scored.confidence)
    let rival =
      rank > 0
      ? phrase.scored[0].confidence : phrase.scored.count > 1 ? phrase.scored[1].confidence : 0
    return [
      confidence, confidence - Float(rival), min(1, within / 2), withinLess, min(1, around / 2),
      aroundLess, withinBest, aroundBest,
    ]
  }

  /// Whether words stand among others in order, without a gap.
  static func holds(_ words: [UInt32], _ part: [UInt32]) -> Bool {
    guard let first = part.first, part.count <= words.count else { return false }
    for start in 0...words.count - part.count where words[start] == first {
      if words[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}

extension Range where Bound == Int {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }
}
