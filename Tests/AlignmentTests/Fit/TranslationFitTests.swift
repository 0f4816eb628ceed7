import Foundation
import Linguistics
import TestSupport
import Testing

@testable import Alignment

@Suite("Fit of texts and their translations")
struct TranslationFitTests {
  private static let pairs: [(source: String, target: String)] = [
    ("Министр посетил университет в Алматы.", "The Minister visited a university in Almaty."),
    ("Посол вручил грамоту президенту.", "The Ambassador presented a letter to the President."),
    ("В Братиславе открылась выставка.", "An exhibition opened in Bratislava."),
    ("Стороны подписали 12 соглашений о торговле.", "The sides signed 12 agreements on trade."),
    ("Парламент обсудил закон о воде.", "Parliament discussed the law on water."),
    ("Делегация Финляндии прибыла в Астану.", "The delegation of Finland arrived in Astana."),
  ]

  private func fit(_ pairs: [(source: String, target: String)]) -> TranslationFit {
    TranslationFit(pairs, from: LanguageTag(.russian), to: LanguageTag(.english))
  }

  @Test("Translations fit")
  func translations() {
    #expect(fit(Self.pairs).misfits() == [])
    #expect(fit([]).misfits() == [])
  }

  @Test("A translation fits in a file of its own, and another text does not")
  func lonePairs() {
    for pair in Self.pairs { #expect(fit([pair]).misfits() == [], "\(pair)") }
  }

  @Test("Words are known to translate one another in a pair or not")
  func words() {
    let fit = fit(Self.pairs)
    #expect(fit.areCounterparts("министр посетил", "the minister", in: 0))
    #expect(!fit.areCounterparts("посетил", "minister", in: 0))
  }

  @Test("Targets that were exchanged are found, each with its counterpart")
  func exchanged() {
    var pairs = Self.pairs
    (pairs[2].target, pairs[5].target) = (pairs[5].target, pairs[2].target)
    let misfits = fit(pairs).misfits()
    #expect(misfits == [Misfit(pair: 2, counterpart: 5), Misfit(pair: 5, counterpart: 2)])
  }

  @Test("A word has a counterpart when the target has its translation")
  func counterparts() {
    let fit = fit(Self.pairs)
    #expect(fit.hasCounterpart(of: "Министр", in: 0))
    #expect(!fit.hasCounterpart(of: "Министр", in: 2))
    #expect(!fit.hasCounterpart(of: "невиданное", in: 0))
  }

  /// The score spelt out word by word, with sets and dictionaries.
  @Test("The scorer agrees with the formula it stands for")
  func slowTwin() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      let (sourceWords, targetWords) = (12, 14)
      func texts(_ words: Int) -> EncodedText {
        var text = EncodedText()
        for _ in 0..<6 {
          let chosen = (0..<words).filter { _ in Bool.random(using: &generator) }
          text.append(chosen.map { Int32($0) }, length: 10)
        }
        return text
      }
      let (source, target) = (texts(sourceWords), texts(targetWords))
      let links = (0..<30).map { _ in
        Link(
          source: Int32.random(in: 0..<Int32(sourceWords), using: &generator),
          target: Int32.random(in: 0..<Int32(targetWords), using: &generator),
          forward: Float.random(in: 0...1, using: &generator),
          backward: Float.random(in: 0...1, using: &generator))
      }
      let table = LinkTable(links, sourceCount: sourceWords, targetCount: targetWords)
      var scorer = FitScorer(
        source: FitText(source, vocabulary: sourceWords),
        target: FitText(target, vocabulary: targetWords), tables: [table])
      for (i, j) in [(0, 0), (3, 1), (5, 5), (0, 2)] {
        let forward = Self.evidence(
          target, j, given: source, i, links.map { ($0.target, $0.source, $0.forward) })
        let backward = Self.evidence(
          source, i, given: target, j, links.map { ($0.source, $0.target, $0.backward) })
        #expect(abs(scorer.score(i, j) - forward - backward) < 1e-3)
      }
    }
  }

  private static func evidence(
    _ text: EncodedText, _ number: Int, given other: EncodedText, _ otherNumber: Int,
    _ links: [(word: Int32, origin: Int32, probability: Float)]
  ) -> Double {
    let present = Set(other.entries(of: otherNumber..<otherNumber + 1))
    return text.entries(of: number..<number + 1).reduce(0) { sum, word in
      // Of links that stand there twice the likelier counts.
      let best = Dictionary(
        links.filter { $0.word == word }.map { ($0.origin, Double($0.probability)) },
        uniquingKeysWith: max)
      guard let most = best.values.max(), most > 0 else { return sum }
      let miss = best.filter { present.contains($0.key) }.values.reduce(1) { $0 * (1 - $1) }
      let texts = (0..<text.count).filter { text.entries(of: $0..<$0 + 1).contains(word) }
      let frequency = max(0.02, Double(texts.count) / Double(text.count + 20))
      let likelihood = (1 - miss) + miss * (1 - 0.95 * most) * frequency
      return sum + min(4, log(likelihood / frequency))
    }
  }
}
