import Glibc
import Linguistics

/// A term found in a bilingual text with the term that translates it.
package struct ExtractedPair: Sendable {
  /// In the dictionary form.
  package let source: String
  package let target: String
  package let frequency: Int
  /// In how many sentence pairs both stand.
  package let together: Int
  /// Log-likelihood ratio (Dunning 1993): how far from chance it is that they stand together.
  package let score: Double
  /// Numbers of two sentences with both, at most.
  package let examples: [Int]
}

/// Extracts terms and their translations from aligned sentences.
///
/// A source candidate is paired with the target candidate it shares most sentences with (Dice), one
/// to one; pairs are ranked by log-likelihood ratio.
package struct TermExtractor {
  package let source: LanguageTag
  package let target: LanguageTag
  /// How often a pair must stand together.
  package var minimum = 4
  /// Pairs that agree less than this are left out.
  package var leastDice = 0.45

  package init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }

  private struct Pair {
    let source: [UInt32]
    let target: [UInt32]
    let together: [Int32]
    let dice: Double
    let likelihood: Double
  }

  /// The pairs, the best first.
  package func pairs(in sentences: [(source: String, target: String)]) -> [ExtractedPair] {
    let mine = TermCandidates(sentences.map(\.source), language: source, minimum: minimum)
    let theirs = TermCandidates(sentences.map(\.target), language: target, minimum: minimum)
    var inSentence = [[[UInt32]]](repeating: [], count: sentences.count)
    for (key, candidate) in theirs.candidates where candidate.value > 0 {
      for sentence in candidate.sentences { inSentence[Int(sentence)].append(key) }
    }
    var best: [[UInt32]: Pair] = [:]
    for (key, candidate) in mine.candidates where candidate.value > 0 {
      guard let pair = pair(key, candidate, theirs, inSentence, count: sentences.count) else {
        continue
      }
      if let other = best[pair.target], !isBetter(pair, other) { continue }
      best[pair.target] = pair
    }
    let forms = (DictionaryForm(mine), DictionaryForm(theirs))
    let ranked = best.values.sorted { a, b in
      (b.likelihood, b.source.lexicographicallyPrecedes(a.source) ? 0 : 1)
        < (a.likelihood, a.source.lexicographicallyPrecedes(b.source) ? 1 : 0)
    }
    return ranked.map { pair in
      ExtractedPair(
        source: forms.0.form(of: pair.source), target: forms.1.form(of: pair.target),
        frequency: mine.candidates[pair.source]?.frequency ?? 0, together: pair.together.count,
        score: pair.likelihood, examples: pair.together.prefix(2).map { Int($0) })
    }
  }

  private func isBetter(_ a: Pair, _ b: Pair) -> Bool {
    (a.dice, a.source.count) > (b.dice, b.source.count)
  }

  private func pair(
    _ key: [UInt32], _ candidate: TermCandidates.Candidate, _ theirs: TermCandidates,
    _ inSentence: [[[UInt32]]], count: Int
  ) -> Pair? {
    var shared: [[UInt32]: Int] = [:]
    for sentence in candidate.sentences {
      for other in inSentence[Int(sentence)] { shared[other, default: 0] += 1 }
    }
    var best: (key: [UInt32], weight: Double, dice: Double)?
    for (other, together) in shared where together >= minimum {
      guard let theirs = theirs.candidates[other] else { continue }
      let dice =
        2 * Double(together) / Double(candidate.sentences.count + theirs.sentences.count)
      // Of two that agree as well, the longer says more.
      let weight = dice * (1 + 0.08 * Double(min(other.count, 3)))
      if dice < leastDice || weight < best?.weight ?? 0 { continue }
      if weight == best?.weight, let old = best, old.key.lexicographicallyPrecedes(other) {
        continue
      }
      best = (other, weight, dice)
    }
    guard let best, let other = theirs.candidates[best.key] else { return nil }
    let theirSentences = Set(other.sentences)
    let together = candidate.sentences.filter(theirSentences.contains)
    return Pair(
      source: key, target: best.key, together: together, dice: best.dice,
      likelihood: Self.logLikelihood(
        candidate.sentences.count, other.sentences.count, together.count, count))
  }

  private static func logLikelihood(_ a: Int, _ b: Int, _ both: Int, _ all: Int) -> Double {
    func term(_ count: Int) -> Double { count > 0 ? Double(count) * log(Double(count)) : 0 }
    let neither = max(0, all - a - b + both)
    return 2
      * (term(both) + term(a - both) + term(b - both) + term(neither) + term(all) - term(a)
        - term(all - a) - term(b) - term(all - b))
  }
}
