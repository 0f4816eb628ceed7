import ArgumentParser
import Foundation
import TranslationMemory

struct Analyse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count an article's words by how well the memory has them.",
    discussion: """
      Examples:
        tm analyse article.txt
        tm analyse *.txt --to kk --rates exact=0,95-99=25,50-74=80 --csv > job.csv

      Every segment counts in the band of its best match, as `tm suggest` finds it; one met before, \
      in any of the files, is a repetition unless the memory has it exactly. Weighted words are \
      words times the rate of their band. Words are words and numbers. Lines that are not for \
      translation are counted apart.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var article: ArticleOption

  @Option(help: ArgumentHelp("The articles' language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp(
      "The languages to translate into; default: the others of en, kk and ru.", valueName: "codes"))
  var to: LanguageList?

  @Option(
    help: ArgumentHelp(
      "What words of a band are worth, in percent; bands not named keep their rate.",
      valueName: "band=rate,…"))
  var rates = RatesOption()

  @Flag(help: "Take each line of the input as one segment.")
  var segments = false

  @Flag(help: "Score every stored text instead of asking the index; the result is the same.")
  var exhaustive = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print CSV, a line for each file, language and band.")
  var csv = false

  @OptionGroup var pager: PagerOption

  @Argument(
    help: ArgumentHelp("The articles, or - for standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = ["-"]

  func validate() throws {
    if json && csv { throw ValidationError("Choose one of --json and --csv.") }
    if from.language == nil && !segments {
      throw ValidationError(
        "There are no sentence rules for \(from); cut the text yourself and pass --segments.")
    }
  }

  func run() throws {
    let articles = try files.map {
      try article.read($0, language: from, isSegmented: segments)
    }
    var options = SuggestionOptions()
    options.source = from
    options.targets = try LanguageList.targets(to, from: from)
    options.isExhaustive = exhaustive
    let analyses = try memory.open().analyses(of: articles, options: options)
    let isTable = !json && !csv
    let screen = isTable ? pager.screen : Screen(width: nil, style: Style(isColored: false))
    let output = screen.output
    let report = AnalysisReport(analyses, targets: options.targets, rates: rates.rates)
    if json {
      try output.writeLine(JSONText.encode(report.document))
    } else {
      for line in csv ? report.csv : report.table { try output.writeLine(line) }
    }
    try screen.finish()
  }
}

/// Rates as the user writes them: `exact=0,95-99=25`.
struct RatesOption: ExpressibleByArgument {
  private(set) var rates = WorkRates.standard

  init() {}

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let band = WorkBand(rawValue: String(sides[0])),
        let rate = Int(sides[1].hasSuffix("%") ? sides[1].dropLast() : sides[1]),
        (0...1000).contains(rate)
      else { return nil }
      rates[band] = rate
    }
  }

  var defaultValueDescription: String {
    WorkBand.allCases.map { "\($0.rawValue)=\(rates[$0])" }.joined(separator: ",")
  }
}
