import Foundation
import Linguistics
import TestSupport
import Testing

@testable import Alignment

/// A toy pair of languages whose words translate one to one and whose sentences run backwards.
private enum ToyCorpus {
  static let words = [
    ("министр", "минимакс"), ("вода", "тузлук"), ("дом", "барак"), ("лес", "орман"),
    ("поле", "дала"), ("снег", "кар"), ("гора", "тау"), ("река", "озен"), ("город", "кала"),
    ("закон", "занн"), ("книга", "китап"), ("школа", "мектеп"),
  ]

  static func pair(_ picks: [Int]) -> (String, String) {
    (
      picks.map { words[$0].0 }.joined(separator: " "),
      picks.reversed().map { words[$0].1 }.joined(separator: " ")
    )
  }

  static func corpus(_ count: Int, seed: UInt64) -> (WordCorpus, [[Int]]) {
    var random = SeededGenerator(seed: seed)
    var corpus = WordCorpus(source: LanguageTag("ru"), target: LanguageTag("kk"))
    var sentences: [[Int]] = []
    for _ in 0..<count {
      let picks = Array(words.indices.shuffled(using: &random).prefix(5))
      sentences.append(picks)
      let (source, target) = pair(picks)
      corpus.append(source: source, target: target)
    }
    return (corpus, sentences)
  }
}

@Suite struct WordAlignmentTests {
  @Test func wordsThatTranslateOneAnotherAreLinked() throws {
    let (corpus, sentences) = ToyCorpus.corpus(200, seed: 1)
    var links: [WordLinks] = []
    let model = try WordAlignmentTrainer(corpus).train { links.append($1) }
    #expect(links.count == 200)
    var right = 0
    for (found, picks) in zip(links, sentences) {
      right += found.links.count {
        Int($0.source) + Int($0.target) == picks.count - 1
      }
      #expect(found.links.count <= picks.count + 1)
    }
    #expect(right >= 990, "of 1000 words")
    #expect(model.lexicon.evidence == 200)
    let source = TextAnalyzer(language: LanguageTag("ru")).analyze("книга").tokens[0].stem
    let target = TextAnalyzer(language: LanguageTag("kk")).analyze("китап").tokens[0].stem
    let best = model.lexicon.translations(of: source).max { $0.forward < $1.forward }
    #expect(best?.target == target)
    #expect(best?.forward ?? 0 > 0.8)
  }

  @Test func textsThatCameLaterAreLinkedWithTheLexicon() throws {
    let (corpus, _) = ToyCorpus.corpus(200, seed: 2)
    let model = try WordAlignmentTrainer(corpus).train { _, _ in }
    let (source, target) = ToyCorpus.pair([3, 7, 1])
    let sequences = (
      WordSequence(TextAnalyzer(language: LanguageTag("ru")).analyze(source + " 2024")),
      WordSequence(TextAnalyzer(language: LanguageTag("kk")).analyze("2024 " + target))
    )
    let links = WordAligner(model).align(sequences.0, sequences.1).links
    #expect(links.map { [$0.source, $0.target] } == [[0, 3], [1, 2], [2, 1], [3, 0]])
    let back = WordAligner(model.reversed).align(sequences.1, sequences.0).links
    #expect(
      back.map { [$0.target, $0.source] }.sorted { $0[0] < $1[0] }
        == links.map { [$0.source, $0.target] })
  }

  @Test func equalNumbersAreLinkedFromOneExample() throws {
    var corpus = WordCorpus(source: LanguageTag("ru"), target: LanguageTag("kk"))
    corpus.append(source: "план 1998 снег 37", target: "жоспар кар 37 1998")
    var links: [WordLinks.Link] = []
    _ = try WordAlignmentTrainer(corpus).train { links = $1.links }
    #expect(links.contains { $0.source == 1 && $0.target == 3 })
    #expect(links.contains { $0.source == 3 && $0.target == 2 })
  }

  @Test func wordsOfTheSeedLexiconAreLinkedFromOneExample() throws {
    var corpus = WordCorpus(source: LanguageTag("ru"), target: LanguageTag("kk"))
    corpus.append(source: "план цель", target: "мақсаты жоспарының")
    var links: [WordLinks.Link] = []
    _ = try WordAlignmentTrainer(corpus).train { links = $1.links }
    #expect(links.map { [$0.source, $0.target] } == [[0, 1], [1, 0]])
  }

  @Test func emptyAndVeryLongTextsAreHarmless() throws {
    var corpus = WordCorpus(source: LanguageTag("ru"), target: LanguageTag("kk"))
    corpus.append(source: "", target: "су")
    corpus.append(source: "вода", target: "")
    corpus.append(
      source: String(repeating: "вода лес ", count: 500),
      target: String(repeating: "су орман ", count: 400))
    var count = 0
    let model = try WordAlignmentTrainer(corpus).train { count += $1.quality.isFinite ? 1 : 0 }
    #expect(count == 3)
    #expect(model.lexicon.entries.allSatisfy { $0.forward.isFinite && $0.backward.isFinite })
  }

  @Test func whoeverIsToldOfProgressCanStop() {
    struct Stopped: Error {}
    let (corpus, _) = ToyCorpus.corpus(20, seed: 3)
    #expect(throws: Stopped.self) {
      try WordAlignmentTrainer(corpus).train(
        progress: { done, _ in if done > 100 { throw Stopped() } }, links: { _, _ in })
    }
  }

  @Test(arguments: 0..<20)
  func everyCellHoldsItsPair(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var texts = (NumberedTexts(), NumberedTexts())
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      func words() -> [Int32] {
        (0..<Int.random(in: 0...9, using: &random)).map { _ in .random(in: 0..<12, using: &random) }
      }
      texts.0.append(words())
      texts.1.append(words())
    }
    let table = CooccurrenceTable(texts.0, texts.1)
    var seen: Set<[Int32]> = []
    for text in 0..<texts.0.count {
      let source = texts.0.words[texts.0.range(text)]
      let target = texts.1.words[texts.1.range(text)]
      var pairs: [[Int32]] = []
      table.withCells(of: text) { cells in
        pairs = cells.map { [table.pairs[Int($0)].source, table.pairs[Int($0)].target] }
      }
      #expect(pairs == source.flatMap { a in target.map { [a, $0] } })
      seen.formUnion(pairs)
    }
    #expect(table.pairs.count == seen.count)
  }

  /// Values of ψ from Abramowitz and Stegun, table 6.1: ψ(1) = −γ, ψ(2) = 1 − γ, ψ(10).
  @Test func digammaHasItsKnownValues() {
    for (x, value) in [(1, -0.577216), (2, 0.422784), (10, 2.251753), (0.5, -1.963510)] {
      let found = log(Double(TranslationTable.expDigamma(Float(x))))
      #expect(abs(found - value) < 0.0005)
    }
  }
}
