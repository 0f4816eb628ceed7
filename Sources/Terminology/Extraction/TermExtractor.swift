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
/// A source candidate is paired with the target candidate it shares most sentences with (Dice), if
/// the words of both have their partners in the other; one to one, as in competitive linking (Melamed
/// 2000). Pairs are ranked by log-likelihood ratio.
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
  ///
  /// Linear in the words of the text, and in how many terms stand in a sentence together.
  package func pairs(in sentences: [(source: String, target: String)]) -> [ExtractedPair] {
    let numbers = Self.distinct(sentences)
    let mine = TermCandidates(
      ExtractionText(numbers.map { sentences[$0].source }, language: source), minimum: minimum)
    let theirs = TermCandidates(
      ExtractionText(numbers.map { sentences[$0].target }, language: target), minimum: minimum)
    let search = PairSearch(mine, theirs, minimum: minimum, leastDice: leastDice)
    var best: [[UInt32]: Pair] = [:]
    for (key, candidate) in mine.candidates where candidate.value > 0 {
      guard let (other, dice) = search.translation(of: key, candidate) else { continue }
      let theirSentences = Set(theirs.candidates[other]?.sentences ?? [])
      let together = candidate.sentences.filter(theirSentences.contains)
      let pair = Pair(
        source: key, target: other, together: together, dice: dice,
        likelihood: Self.logLikelihood(
          candidate.sentences.count, theirSentences.count, together.count, numbers.count))
      if let rival = best[other], !Self.isBetter(pair, rival) { continue }
      best[other] = pair
    }
    let forms = (DictionaryForm(mine), DictionaryForm(theirs))
    let ranked = best.values.sorted { a, b in
      if a.likelihood != b.likelihood { return a.likelihood > b.likelihood }
      return a.source.lexicographicallyPrecedes(b.source)
    }
    return ranked.compactMap { pair in
      let source = forms.0.form(of: pair.source)
      let target = forms.1.form(of: pair.target, isPlural: source.isPlural)
      guard source.text != target.text || self.source.language != self.target.language else {
        return nil
      }
      return ExtractedPair(
        source: source.text, target: target.text,
        frequency: mine.candidates[pair.source]?.frequency ?? 0, together: pair.together.count,
        score: pair.likelihood,
        examples: Self.examples(pair.together.map { numbers[Int($0)] }, sentences))
    }
  }

  /// The length of a sentence that shows a term best, in UTF-8 bytes of both sides.
  private static let exampleLength = 400

  /// The two pairs that are best read: neither headlines nor paragraphs.
  private static func examples(
    _ numbers: [Int], _ sentences: [(source: String, target: String)]
  ) -> [Int] {
    let lengths = numbers.map { sentences[$0].source.utf8.count + sentences[$0].target.utf8.count }
    return zip(numbers, lengths).sorted {
      (abs($0.1 - exampleLength), $0.0) < (abs($1.1 - exampleLength), $1.0)
    }.prefix(2).map(\.0)
  }

  /// The numbers of the pairs without those that stand there again: a page's title on every page is
  /// one sentence.
  private static func distinct(_ sentences: [(source: String, target: String)]) -> [Int] {
    var seen: Set<[String]> = []
    return sentences.indices.filter {
      seen.insert([sentences[$0].source, sentences[$0].target]).inserted
    }
  }

  private static func isBetter(_ a: Pair, _ b: Pair) -> Bool {
    if a.dice != b.dice { return a.dice > b.dice }
    if a.source.count != b.source.count { return a.source.count > b.source.count }
    return a.source.lexicographicallyPrecedes(b.source)
  }

  private static func logLikelihood(_ a: Int, _ b: Int, _ both: Int, _ all: Int) -> Double {
    func term(_ count: Int) -> Double { count > 0 ? Double(count) * log(Double(count)) : 0 }
    let neither = max(0, all - a - b + both)
    return 2
      * (term(both) + term(a - both) + term(b - both) + term(neither) + term(all) - term(a)
        - term(all - a) - term(b) - term(all - b))
  }
}
