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
      score of the pair and two sentences with their translations. Edit the table and take it in with \
      `tm glossary import`; frequency, score and examples are then left out.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("The language to extract from.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp(
      "The languages of the translations; default: the others of en, kk and ru.",
      valueName: "codes"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("How many terms to show.", valueName: "count"))
  var limit = 500

  @Flag(help: "Leave out what the termbase has.")
  var new = false

  @OptionGroup var cells: RawOption

  @Flag(help: "Print a page to read in a browser.")
  var html = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is how many terms to show: 1 or more.") }
    _ = try LanguageList.targets(to, from: from)
  }

  func run() throws {
    let to = try LanguageList.targets(to, from: from)
    let progress = ProgressLine.ifUseful()
    let extraction = try memory.open().extractTerms(
      from: from, to: to, isNew: new, progress: progress)
    progress?.clear()
    if let warning = warning(extraction, to) { Console.note("tm: \(warning)") }
    let terms = Array(extraction.terms.prefix(limit))
    let output = TextOutput()
    if html {
      try output.write(
        ExtractionPage(from: from, to: to, units: extraction.units).render(terms))
    } else {
      let header = [from.literal] + to.map(\.literal) + ["frequency", "score", "examples"]
      try output.writeLine(header.joined(separator: "\t"))
      for term in terms {
        let row = row(term, to)
        try output.writeLine(
          (cells.raw ? row : row.map(FormulaGuard.guarded)).joined(separator: "\t"))
      }
    }
    try output.finish()
  }

  /// What to say of an extraction that found nothing.
  private func warning(_ extraction: TermExtraction, _ to: [LanguageTag]) -> String? {
    let languages = to.map(\.literal).joined(separator: " or ")
    if extraction.units == 0 {
      return "the memory has no unit with \(from.literal) and \(languages); there is nothing to "
        + "extract from"
    }
    guard extraction.terms.isEmpty else { return nil }
    let units = extraction.units.counted("unit")
    return new
      ? "no term in \(units) that the termbase has not"
      : "no term in \(units): a term must stand at least three times with its translation"
  }

  private func row(_ term: TermSuggestion, _ to: [LanguageTag]) -> [String] {
    let translations = to.map { term.translation(into: $0)?.text ?? "" }
    let examples = term.examples.map { example in
      ([example.source] + example.targets.compactMap { $0 }).map(Self.oneLine)
        .joined(separator: " → ")
    }
    return [term.text] + translations
      + [
        "\(term.frequency)", "\(Int(term.score.rounded()))",
        DelimitedWriter.quoted(examples.joined(separator: " ¦ "), .tab),
      ]
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TermSuggestion {
  func translation(into language: LanguageTag) -> Translation? {
    translations.first { $0.language == language }
  }
}
