import Foundation

/// A word as the mixing model sees it: logarithms of its evidence.
package struct WordFeatures: Sendable {
  package static let names = [
    "mixture", "counts", "similar", "article", "translation", "nearby", "phrase start",
    "phrase next", "number", "latin", "name", "said", "mark", "other", "other, rest",
    "other, open", "other, article", "other, start", "nearby forms", "article forms", "ending",
    "counts, rest", "nearby, rest", "other, strange", "end, open", "source mark",
    "context, rest", "context, open", "context, strange", "context, article", "length", "unigram",
  ]
  package static var count: Int { names.count }
  package static let otherIndex = 13

  package var values: SIMD32<Float>

  static let mixtureWeights = SIMD3<Float>(0.45, 0.3, 0.25)

  /// The features of a word.
  init(_ word: WordEvidence, _ id: WordID, in context: ContextEvidence) {
    values = .zero
    Self.fill(&values, word, context)
    values[20] = context.endings?.gain(of: id) ?? 0
    values[26] = context.restLogarithm
    values[27] = context.openLogarithm
    values[28] = context.strange
    values[29] = context.hasArticle ? 1 : 0
    values[30] = Float(min(24, word.length)) / 8
    values[31] = 0.2 * logf(word.unigram + 1e-7)
  }

  @inline(__always)
  static func mixture(_ word: WordEvidence, _ context: ContextEvidence) -> Float {
    var weights = mixtureWeights
    if !context.hasSimilar { weights[1] = 0 }
    if !context.hasArticle { weights[2] = 0 }
    let sum = weights.sum()
    return (weights[0] * word.counts + weights[1] * word.similar + weights[2] * word.article) / sum
  }

  private static func fill(
    _ values: inout SIMD32<Float>, _ word: WordEvidence, _ context: ContextEvidence
  ) {
    values[0] = logf(mixture(word, context) + 1e-7)
    values[1] = logf(word.counts + 1e-6)
    values[2] = context.hasSimilar ? logf(word.similar + 1e-3) + 7 : 0
    values[3] = context.hasArticle ? logf(word.article + 1e-3) + 7 : 0
    values[4] = logf(word.translation + 1e-3) + 7
    values[5] = logf(word.nearby + 1e-3) + 7
    values[6] = word.phraseStart > 0 ? logf(word.phraseStart + 0.05) + 3 : 0
    values[7] = word.phraseNext > 0 ? logf(word.phraseNext + 0.05) + 3 : 0
    if word.copy > 0 { values[7 + Int(word.copy)] = 1 }
    values[11] = min(2, word.said)
    values[12] = word.isMark ? 1 : 0
    values[18] = logf(word.nearbyForms + 1e-2) + 4.6
    values[19] = context.hasArticle ? logf(word.articleForms + 1e-3) + 7 : 0
    values[21] = values[1] * context.rest
    values[24] = word.isEnd ? context.openLogarithm : 0
    values[25] = word.isSourceMark ? 1 : 0
    values[22] = values[5] * context.rest
  }

  /// The features of all words that nothing speaks for, taken as one.
  init(other context: ContextEvidence, isStart: Bool) {
    values = .zero
    values[13] = 1
    values[14] = context.restLogarithm
    values[15] = context.openLogarithm
    values[16] = context.hasArticle ? 1 : 0
    values[17] = isStart ? 1 : 0
    values[23] = context.strange
  }
}
