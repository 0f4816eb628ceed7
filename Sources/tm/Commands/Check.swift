import ArgumentParser
import Foundation
import TranslationMemory

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look a translated file through for faults.",
    discussion: """
      Examples:
        tm check translated.xlf --glossary glossaries/diplomacy.tsv
        tm check memory.tmx --from ru --to kk --json

      Finds texts without translation or left in the source language, targets that say something \
      else, numbers, dates, places and persons that differ, forbidden terms, terms that nothing stands for, one text \
      translated in two ways and two in one, odd lengths, lost inline codes, doubled spaces, lone \
      quotation marks and Latin letters in Cyrillic words. Terms are those of --glossary, else of the memory, whose \
      lexicon (tm learn) helps too; without either, the rest is checked. Terms of the domain \
      `vocabulary` are everyday words and never called missing, save with --strict-terms.

      Prints a line a finding: where, language, kind, what, source and target. Exit status 1 when \
      something is found.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOption
  @OptionGroup var table: GlossaryTableOption

  @Option(help: ArgumentHelp("The source language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp("The languages to look at; default: en, kk and ru.", valueName: "codes"))
  var to: LanguageList?

  @Option(
    help: ArgumentHelp(
      "What the columns of the file are, if it is a table without a header.", valueName: "names"))
  var columns: String?

  @Flag(help: "Report every term that is not translated as the glossary says.")
  var strictTerms = false

  @OptionGroup var cells: RawOption

  @Flag(help: "Print a JSON object a finding, one a line.")
  var json = false

  @OptionGroup var pager: PagerOption

  @Argument(
    help: ArgumentHelp("TMX, XLIFF, TSV or CSV; - for standard input.", valueName: "file"),
    completion: .file())
  var file: String = "-"

  func run() throws {
    let memory = try openMemory()
    var sources = try glossaries.read(table.table)
    if sources.isEmpty, let memory { sources = [try memory.glossary()] }
    var check = BilingualCheck(from: from, glossaries: sources, memory: memory)
    check.to = to?.tags
    check.columns = columns?.split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
    check.requiresGlossaryTerms = strictTerms
    let progress = ProgressLine.ifUseful()
    let report = try check.report(path: file, progress: progress)
    progress?.clear()
    let findings = report.findings
    let name = file == "-" ? "standard input" : file
    let screen =
      json || findings.isEmpty ? Screen(width: nil, style: Style(isColored: false)) : pager.screen
    if json {
      for finding in findings {
        try screen.output.writeLine(JSONText.encode(FindingDocument(finding)))
      }
    } else {
      let lines = CheckLines(file: name, findings: findings)
      if Console.isTerminal {
        try lines.show(on: screen)
      } else {
        try screen.output.write(lines.table(isRaw: cells.raw))
      }
    }
    try screen.finish()
    for note in CheckLines.summary(of: report, file: name, from: from) { Console.note(note) }
    if !findings.isEmpty { throw ExitCode(1) }
  }

  /// The memory, if one was named or is there: a check can do without.
  private func openMemory() throws -> Memory? {
    if memory.memory != nil { return try memory.open() }
    guard FileManager.default.fileExists(atPath: memory.path) else { return nil }
    return try memory.open()
  }
}
