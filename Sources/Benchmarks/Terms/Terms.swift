import ArgumentParser
import Foundation
import Linguistics
import TranslationMemory

/// How fast terms are found, against looking the stems of the same words up in a set.
struct Terms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how fast glossaries of several sizes are loaded and found in a text.")

  @OptionGroup var data: DataOption

  @Option(help: "Words in the text.")
  var words = 750_000

  @Option(help: "Terms in the glossaries.")
  var sizes: [Int] = [1000, 10_000, 20_000]

  func run() throws {
    let sentences = try ScaleMemory.pairs(in: data.folder).map(\.source)
    let terms = Self.terms(in: sentences, count: sizes.max() ?? 0)
    var text: [String] = []
    var count = 0
    while count < words {
      for sentence in sentences where count < words {
        text.append(sentence)
        count += sentence.split(separator: " ").count
      }
    }
    let (stemTime, stems) = Self.measure { stemMatches(terms, in: text) }
    print(
      "stems      \(terms.count) terms: \(figure(Double(count) / stemTime / 1000)) M words/s, "
        + "\(stems) found")
    for size in sizes {
      let glossary = Glossary(
        concepts: terms.prefix(size).map {
          Concept(terms: [Term(language: LanguageTag(.russian), text: $0)])
        })
      let (loading, finder) = Self.measure {
        TermFinder([glossary], language: LanguageTag(.russian))
      }
      let (time, found) = Self.measure { text.reduce(0) { $0 + finder.terms(in: $1).count } }
      print(
        "recognised \(glossary.concepts.count) terms: loaded in \(figure(loading, 0)) ms, "
          + "\(figure(Double(count) / time / 1000)) M words/s, \(found) found; "
          + "1 : \(figure(time / stemTime, 1))")
    }
  }

  /// Milliseconds of processor time, and what came of the work.
  private static func measure<Result>(_ work: () -> Result) -> (Double, Result) {
    let watch = Stopwatch()
    let result = work()
    return (watch.processorTime, result)
  }

  /// Words and pairs of words of the text, each once, as a glossary might have them.
  private static func terms(in sentences: [String], count: Int) -> [String] {
    var terms: [String] = []
    var seen: Set<String> = []
    for sentence in sentences {
      let words = sentence.split { !$0.isLetter && $0 != "-" }.filter { $0.count > 3 }
      for (index, word) in words.enumerated() where terms.count < count {
        let term =
          index % 2 == 0 || index + 1 >= words.count ? String(word) : "\(word) \(words[index + 1])"
        if seen.insert(term).inserted { terms.append(term) }
      }
    }
    return terms
  }

  /// What a stemmer alone gives: words whose stems the glossary has.
  private func stemMatches(_ terms: [String], in text: [String]) -> Int {
    let analyzer = TextAnalyzer(language: LanguageTag(.russian))
    let stems = Set(terms.flatMap { analyzer.analyze($0).tokens.map(\.stem) })
    return text.reduce(0) { sum, sentence in
      sum + analyzer.analyze(sentence).tokens.count { stems.contains($0.stem) }
    }
  }
}
