import ArgumentParser
import TranslationMemory

struct GlossaryExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract terms and their translations from the memory.",
    discussion: """
      Examples:
        tm glossary extract --from ru --to en,kk > terms.tsv
        tm glossary extract --new --limit 100 --html > terms.html

      Terms are shown in their dictionary form, the surest first, with how often they stand, the \
      score of the pair and two examples. The table can be edited and imported.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("The language to extract from.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(help: ArgumentHelp("The languages of the translations.", valueName: "codes"))
  var to = LanguageList([LanguageTag(.english), LanguageTag(.kazakh)])

  @Option(help: ArgumentHelp("How many terms to show.", valueName: "count"))
  var limit = 500

  @Flag(help: "Leave out what the termbase has.")
  var new = false

  @Flag(help: "Print a page to read in a browser.")
  var html = false

  func run() throws {
    let progress = ProgressLine.ifUseful()
    let terms = Array(
      try Memory(at: memory.path)
        .extractTerms(from: from, to: to.tags, isNew: new, progress: progress).prefix(limit))
    progress?.clear()
    if terms.isEmpty {
      let languages = to.tags.map(\.literal).joined(separator: " or ")
      Console.error(
        "warning: no terms found; the memory has too few texts in \(from) with \(languages)")
    }
    let header = [from.literal] + to.tags.map(\.literal) + ["frequency", "score", "examples"]
    let output = TextOutput()
    if html {
      try output.write(ExtractionPage(from: from, to: to.tags).render(terms))
    } else {
      try output.writeLine(header.joined(separator: "\t"))
      for term in terms { try output.writeLine(row(term).joined(separator: "\t")) }
    }
    try output.finish()
  }

  private func row(_ term: ExtractedTerm) -> [String] {
    let translations = to.tags.map { language in
      term.translations.first { $0.language == language }?.text ?? ""
    }
    let examples = term.examples.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return [term.text] + translations
      + ["\(term.frequency)", "\(Int(term.score.rounded()))", examples.joined(separator: " ¦ ")]
  }
}
