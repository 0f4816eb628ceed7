import ArgumentParser
import TranslationMemory

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look a translated file through for faults.",
    discussion: """
      Examples:
        tm check translated.xlf --glossary glossaries/diplomacy.tsv
        tm check memory.tmx --from ru --json

      Finds forbidden terms, numbers that differ, what is empty, untranslated or much too long or \
      short, one text translated in two ways, doubled spaces, lone quotation marks and Latin \
      letters in Cyrillic words; with --missing, terms without their translation too. Exit status \
      1 when something is found.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOption

  @Option(help: ArgumentHelp("The source language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp("The languages to look at; default: en, kk and ru.", valueName: "codes"))
  var to: LanguageList?

  @Flag(help: "Report glossary terms that have no translation in the target.")
  var missing = false

  @Flag(help: "Print a JSON object a finding, one a line.")
  var json = false

  @Argument(help: ArgumentHelp("TMX, XLIFF, TSV or CSV.", valueName: "file"))
  var file: String

  private struct Document: Encodable {
    let row: Int
    let kind: CheckFinding.Kind
    let detail: String
    let language: String
    let source: String
    let target: String
  }

  func run() throws {
    var sources = try glossaries.read()
    if sources.isEmpty, let termbase = try? Memory(at: memory.path).glossary() {
      sources = [termbase]
    }
    var check = BilingualCheck(from: from, glossaries: sources)
    check.to = to?.tags
    check.reportsMissingTerms = missing
    let (findings, pairs) = try check.findings(path: file)
    let output = TextOutput()
    for finding in findings {
      if json {
        try output.writeLine(
          JSONText.encode(
            Document(
              row: finding.row, kind: finding.kind, detail: finding.detail,
              language: finding.language.literal, source: finding.source,
              target: finding.target)))
      } else {
        try output.writeLine(
          "\(finding.row)\t\(finding.language)\t\(finding.kind.rawValue)\t\(finding.detail)")
      }
    }
    try output.finish()
    let rows = Set(findings.map(\.row)).count
    Console.note("\(file): \(findings.count) findings in \(rows) rows; \(pairs) translations read")
    if !findings.isEmpty { throw ExitCode(1) }
  }
}
