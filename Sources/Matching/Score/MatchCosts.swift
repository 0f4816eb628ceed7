import Linguistics

/// What it costs to turn one token into another, in twentieths of a word.
///
/// The unit keeps all arithmetic in integers: a word or number weighs 20, a mark or code 4. Another
/// form of the same word costs a quarter of a word, because the translator has to change an ending
/// too. Another case or `ё` for `е`, and any number for any other, cost a tenth, because they are
/// easily adapted. Everything else costs the larger of the two weights.
///
/// What the best suggestion's target is worth, as chrF against the translator's own, over nine
/// directions of government news, news and interface strings (`benchmarks usefulness --stored 3000
/// --queries 150`): for all sentences, and for those some measure has a neighbour of 50 % for.
///
/// | measure | all | near |
/// |---|---|---|
/// | these costs, equal scores by ``Spelling``, numbers by ``NumberAdaptation`` | 36.72 | 54.52 |
/// | the same, targets as they are stored | 35.95 | 53.14 |
/// | word Levenshtein | 33.39 | 50.53 |
/// | character Levenshtein | 36.50 | 53.84 |
///
/// Of targets as they are stored, character distance chooses a little better: it sees the likeness of
/// different words. To subtract a share of it from the score would keep the index's bounds, but a
/// translator could no longer count a score out.
package enum MatchCosts {
  package static let content: Int32 = 20
  package static let mark: Int32 = 4
  package static let otherForm: Int32 = 5
  package static let otherCase: Int32 = 2
  package static let otherNumber: Int32 = 2

  /// What replacing one token by the other costs; symmetric, 0 only for tokens that look the same.
  @inline(__always)
  package static func substitution(_ a: AnalyzedToken, _ b: AnalyzedToken) -> Int32 {
    switch (a.kind, b.kind) {
    case (.word, .word):
      if a.surface == b.surface { return 0 }
      if a.folded == b.folded { return otherCase }
      return a.stem == b.stem ? otherForm : content
    case (.number, .number): return a.surface == b.surface ? 0 : otherNumber
    case (.punctuation, .punctuation):
      if a.surface == b.surface { return 0 }
      return a.folded == b.folded ? otherCase : mark
    case (.tag, .tag): return a.surface == b.surface ? 0 : mark
    default: return max(a.weight, b.weight)
    }
  }
}

extension AnalyzedToken {
  /// What inserting or deleting the token costs, and what it adds to the weight of its segment.
  @inline(__always)
  package var weight: Int32 {
    switch kind {
    case .word, .number: MatchCosts.content
    case .punctuation, .tag: MatchCosts.mark
    }
  }
}

extension AnalyzedText {
  /// The weight of the whole text in twentieths of a word.
  package var weight: Int32 {
    Int32(contentCount) * MatchCosts.content + Int32(markCount) * MatchCosts.mark
  }
}
