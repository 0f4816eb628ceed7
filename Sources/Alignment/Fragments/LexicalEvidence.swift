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

  init(
    _ phrase: ArraySlice<UInt32>, _ translation: [UInt32], _ lexicon: TranslationLexicon,
    sourceWords: FunctionWords, targetWords: FunctionWords
  ) {
    var back = [Float](repeating: 0, count: translation.count)
    var there: [Float] = []
    for stem in phrase {
      let isContent = sourceWords.isContent(stem)
      if stem == TextAnalyzer.numberStem {
        there.append(1)
        continue
      }
      var best: Float = 0
      let entries = lexicon.translations(of: stem)
      for (index, word) in translation.enumerated() {
        guard let entry = entries.entry(of: word) else { continue }
        best = max(best, entry.forward)
        back[index] = max(back[index], entry.backward)
      }
      if isContent { there.append(best) }
    }
    let content = zip(translation, back).compactMap { word, probability -> Float? in
      if TargetPhrase.number(word) != nil { return 1 }
      return targetWords.isContent(word) ? probability : nil
    }
    (mean, least) = Self.figures(there)
    (backMean, backLeast) = Self.figures(content)
  }

  private static func figures(_ probabilities: [Float]) -> (mean: Double, least: Double) {
    guard let least = probabilities.min() else { return (0.5, 0.5) }
    return (Double(probabilities.reduce(0, +) / Float(probabilities.count)), Double(least))
  }
}
