import ArgumentParser
import Foundation
import Linguistics
import Matching

/// How useful the best suggestion is by different measures: chrF of its target against what the
/// translator wrote.
///
/// Every tenth sentence of a corpus is asked for, eight tenths are the memory, the last tenth is for
/// tuning. The first figure is the mean over all sentences asked for, the second over those for
/// which some measure has a neighbour of 50 % or more, which is what a translator gets to see.
struct Usefulness: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare measures of likeness by what the best suggestion is worth.")

  @OptionGroup var data: DataOption

  @Option(help: "Sentences asked for in each corpus.")
  var queries = 400

  @Option(help: "Sentences stored of each corpus at most.")
  var stored = 20_000

  @Flag(help: "Use the part that costs are tuned on, and show their neighbours.")
  var tuning = false

  struct Corpus {
    let file: String
    let source: String
    let target: String
  }

  static let corpora = [
    Corpus(file: "apertium_gov_ru_kk.dev.tsv", source: "ru", target: "kk"),
    Corpus(file: "apertium_gov_ru_kk.dev.tsv", source: "kk", target: "ru"),
    Corpus(file: "kaznu_gov_en_kk.tsv", source: "en", target: "kk"),
    Corpus(file: "kaznu_gov_en_kk.tsv", source: "kk", target: "en"),
    Corpus(file: "wmt_ru_en.tsv", source: "ru", target: "en"),
    Corpus(file: "po_en_ru.tsv", source: "ru", target: "en"),
    Corpus(file: "po_en_ru.tsv", source: "en", target: "ru"),
    Corpus(file: "po_en_kk.tsv", source: "kk", target: "en"),
    Corpus(file: "po_en_kk.tsv", source: "en", target: "kk"),
  ]

  func run() throws {
    var measures: [Measure] = [.weighted("ours", TrialCosts()), .words, .characters]
    if tuning { measures = Self.neighbours + measures }
    var means = [Means](repeating: Means(), count: measures.count)
    var adapted = Means()
    print("chrF of the best suggestion: all, and where a measure reaches 50 %")
    for corpus in Self.corpora {
      let (found, withNumbers) = try usefulness(of: corpus, measures)
      print("\(corpus.file) \(corpus.source)-\(corpus.target)")
      for (index, measure) in measures.enumerated() {
        Self.report(measure.name, found[index])
        means[index].all += found[index].all / Double(Self.corpora.count)
        means[index].near += found[index].near / Double(Self.corpora.count)
      }
      Self.report("ours, numbers adapted", withNumbers)
      adapted.all += withNumbers.all / Double(Self.corpora.count)
      adapted.near += withNumbers.near / Double(Self.corpora.count)
    }
    print("mean")
    for (measure, mean) in zip(measures, means) { Self.report(measure.name, mean) }
    Self.report("ours, numbers adapted", adapted)
  }

  private struct Means {
    var all = 0.0
    var near = 0.0
  }

  private static func report(_ name: String, _ means: Means) {
    let name = name.padding(toLength: 24, withPad: " ", startingAt: 0)
    print("  " + name + figure(means.all) + "  " + figure(means.near))
  }

  static var neighbours: [Measure] {
    func trial(_ name: String, _ change: (inout TrialCosts) -> Void) -> Measure {
      var costs = TrialCosts()
      change(&costs)
      return .weighted(name, costs)
    }
    return [
      trial("form 0") { $0.form = 0 }, trial("form 0.1") { $0.form = 2 },
      trial("form 0.4") { $0.form = 8 }, trial("form 0.5") { $0.form = 10 },
      trial("form 0.75") { $0.form = 15 }, trial("form 1") { $0.form = 20 },
      trial("number 0") { $0.number = 0 }, trial("number 0.25") { $0.number = 5 },
      trial("number 0.5") { $0.number = 10 }, trial("number 1") { $0.number = 20 },
      trial("mark 0.05") { $0.mark = 1 }, trial("mark 0.1") { $0.mark = 2 },
      trial("mark 0.3") { $0.mark = 6 }, trial("mark 0.5") { $0.mark = 10 },
      trial("mark 1") { $0.mark = 20 },
      trial("case 0") { $0.letterCase = 0 }, trial("case 0.25") { $0.letterCase = 5 },
      trial("case 0.5") { $0.letterCase = 10 },
      trial("short 0.5") { $0.functionWord = 10 }, trial("short 0.7") { $0.functionWord = 14 },
    ]
  }

  private func usefulness(
    of corpus: Corpus, _ measures: [Measure]
  ) throws -> (byMeasure: [Means], adapted: Means) {
    let rows = try ParallelTable(
      path: data.folder + "/" + corpus.file, source: corpus.source, target: corpus.target
    ).rows
    let analyzer = TextAnalyzer(language: LanguageTag(corpus.source))
    var memory: [Sentence] = []
    var targets: [String] = []
    var asked: [(Sentence, String)] = []
    for row in rows {
      var hash = StableHash()
      hash.combine(row.source)
      switch hash.value % 10 {
      case tuning ? 0 : 1:
        if asked.count < queries, row.source.utf8.count >= 20 {
          asked.append((Sentence(row.source, analyzer), row.target))
        }
      case 0, 1: break
      default:
        if memory.count < stored {
          memory.append(Sentence(row.source, analyzer))
          targets.append(row.target)
        }
      }
    }
    var sums = [Means](repeating: Means(), count: measures.count + 1)
    var nearCount = 0
    let ours = measures.firstIndex { $0.name == "ours" } ?? 0
    for (query, reference) in asked {
      let reference = CharacterF(reference)
      let shortlist = tuning ? shortlist(for: query, in: memory) : nil
      let found = measures.map { $0.best(for: query, in: memory, shortlist: shortlist) }
      let isNear = found.contains { ($0?.score ?? 0) >= 50 }
      if isNear { nearCount += 1 }
      for (index, best) in found.enumerated() {
        guard let best else { continue }
        func add(_ text: String, to sum: Int) {
          let score = CharacterF(text).score(against: reference)
          sums[sum].all += score / Double(asked.count)
          if isNear { sums[sum].near += score }
        }
        add(targets[best.index], to: index)
        if index == ours {
          let stored = memory[best.index]
          add(adapted(targets[best.index], of: stored, to: query, corpus), to: measures.count)
        }
      }
    }
    let means = sums.map { Means(all: $0.all, near: $0.near / Double(max(1, nearCount))) }
    return (Array(means.dropLast()), means[measures.count])
  }

  /// A translation as `tm` shows it: with the numbers of the sentence asked for.
  private func adapted(
    _ target: String, of stored: Sentence, to query: Sentence, _ corpus: Corpus
  ) -> String {
    let adaptation = NumberAdaptation(
      EditScript(stored: stored.analyzed.tokens, new: query.analyzed.tokens),
      stored: stored.analyzed, storedText: stored.text, new: query.analyzed, newText: query.text,
      language: LanguageTag(corpus.source))
    return adaptation?.adapt(target, language: LanguageTag(corpus.target)).adapted?.text
      ?? target
  }

  /// The sentences that share the most stems with the query, for their length; in order.
  private func shortlist(for query: Sentence, in memory: [Sentence]) -> [Int] {
    let stems = Set(query.analyzed.tokens.lazy.filter(\.kind.isContent).map(\.stem))
    var ranked: [(share: Double, index: Int)] = []
    for (index, stored) in memory.enumerated() {
      let common = stored.analyzed.tokens.count { $0.kind.isContent && stems.contains($0.stem) }
      if common == 0 { continue }
      let longest = max(query.analyzed.contentCount, stored.analyzed.contentCount)
      ranked.append((Double(common) / Double(longest), index))
    }
    ranked.sort { ($1.share, $0.index) < ($0.share, $1.index) }
    return ranked.prefix(150).map(\.index).sorted()
  }
}
