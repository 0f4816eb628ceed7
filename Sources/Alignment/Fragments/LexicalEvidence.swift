import Foundation
import Linguistics

/// How well the words of a phrase and of a translation explain one another by the lexicon, whatever
/// the links of the places at hand say: a word of the source that nothing translates shows here.
struct LexicalEvidence {
  /// The mean over the phrase's content words of the probability of their likeliest word in the
  /// translation, and the least.
  let mean: Double
  let least: Double
  /// The same the other way about.
  let backMean: Double
  let backLeast: Double
  /// How much better a word beside the phrase explains a word of the translation than one inside
  /// does, at most, and a third for each word of which that is so.
  let leak: Double
  let leakCount: Double
  /// The means of the probabilities' logarithms in both directions, 1 for certain and about 0 for
  /// unknown.
  let logMean: Double
  let backLogMean: Double

  init(
    _ context: FragmentContext, _ translation: [UInt32], sourceWords: FunctionWords,
    targetWords: FunctionWords
  ) {
    var back = [Float](repeating: 0, count: translation.count)
    var there: [Float] = []
    for position in context.span {
      let stem = context.stems[position]
      let isContent = sourceWords.isContent(stem)
      if stem == TextAnalyzer.numberStem {
        there.append(1)
        continue
      }
      var best: Float = 0
      let entries = context.entries[position]
      for (index, word) in translation.enumerated() {
        guard let entry = entries.entry(of: word) else { continue }
        best = max(best, entry.forward)
        back[index] = max(back[index], entry.backward)
      }
      if isContent { there.append(best) }
    }
    var outside = [Float](repeating: 0, count: translation.count)
    for position in context.outside where sourceWords.isContent(context.stems[position]) {
      let entries = context.entries[position]
      if entries.isEmpty { continue }
      for (index, word) in translation.enumerated() {
        guard let entry = entries.entry(of: word) else { continue }
        outside[index] = max(outside[index], entry.backward)
      }
    }
    var leak: Float = 0
    var leaks = 0.0
    for (index, word) in translation.enumerated()
    where TargetPhrase.number(word) == nil && targetWords.isContent(word) {
      leak = max(leak, outside[index] - back[index])
      if outside[index] - back[index] > Self.leastLeak { leaks += 1 }
    }
    self.leak = Double(leak)
    leakCount = min(leaks, 3) / 3
    let content = zip(translation, back).compactMap { word, probability -> Float? in
      if TargetPhrase.number(word) != nil { return 1 }
      return targetWords.isContent(word) ? probability : nil
    }
    (mean, least, logMean) = Self.figures(there)
    (backMean, backLeast, backLogMean) = Self.figures(content)
  }

  private static let leastLeak: Float = 0.05

  private static func figures(
    _ probabilities: [Float]
  ) -> (mean: Double, least: Double, log: Double) {
    guard let least = probabilities.min() else { return (0.5, 0.5, 0.8) }
    let count = Float(probabilities.count)
    let logs = probabilities.reduce(0) { $0 + logf(max($1, 0.001)) }
    return (
      Double(probabilities.reduce(0, +) / count), Double(least), 1 + Double(logs / count) / 7
    )
  }
}
