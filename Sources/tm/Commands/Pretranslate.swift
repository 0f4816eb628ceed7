import ArgumentParser
import Foundation
import TranslationMemory

struct Pretranslate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an article with its matches for a CAT tool.",
    discussion: """
      Examples:
        tm pretranslate article.txt --to kk --xliff article.xlf
        tm pretranslate article.docx --to en --xliff article.xlf --xliff-version 2.1
        tm pretranslate article.txt --to kk --omegat project/
        tm pretranslate second.txt --to kk --omegat project/ --glossary terms.tsv --dry-run
        tm pretranslate article.txt --to kk --xliff project/source/a.xlf --copy-source
        tm pretranslate page.html --to en --xliff page.xlf --include credit,copyright

      An OmegaT project may hold several articles, and keeps what is its user's: settings, \
      translations, glossaries and memories stay as they are. `tm omegat` keeps it in step.

      Exact matches are filled in, to be confirmed; all matches go along. `tm import` takes the \
      translated XLIFF file, or OmegaT's omegat/project_save.tmx, into the memory; what was filled \
      in and neither confirmed nor changed is not taken. `tm merge` puts the translations into the \
      document again, with the same --wrapped, --srx or --segments. Formatting inside a sentence goes along as codes (g, x, pc, ph; <g1> in \
      OmegaT).
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var article: ArticleOption
  @OptionGroup var sentences: SentenceOption
  @OptionGroup var kinds: KindsOption

  @Option(help: ArgumentHelp("The article's language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(help: ArgumentHelp("The language to translate into.", valueName: "code"))
  var to: LanguageTag

  @Option(
    help: ArgumentHelp("Write XLIFF here; - for standard output.", valueName: "file"),
    completion: .file())
  var xliff: String?

  @Option(help: "The version of XLIFF: 1.2 or 2.1.")
  var xliffVersion = Pretranslation.XLIFFVersion.v12

  @Flag(
    help: "Fill empty targets of the XLIFF file with the source, as OmegaT's own filter wants it.")
  var copySource = false

  @Option(
    help: ArgumentHelp(
      "Write the article into the OmegaT project here, made if there is none.",
      valueName: "folder"),
    completion: .directory)
  var omegat: String?

  @Flag(help: "Say what would be written into the OmegaT project, and write nothing.")
  var dryRun = false

  @OptionGroup var glossaries: GlossaryOption
  @OptionGroup var glossaryTable: GlossaryTableOption

  @OptionGroup var filling: FillingOption

  @Flag(help: "Take each line of the input as one segment.")
  var segments = false

  @Argument(
    help: ArgumentHelp("The article, or - for standard input.", valueName: "file"),
    completion: .file())
  var file: String = "-"

  func validate() throws {
    if xliff == nil && omegat == nil {
      throw ValidationError("Say what to write with --xliff or --omegat.")
    }
    if !glossaries.glossary.isEmpty && omegat == nil {
      throw ValidationError("--glossary is for --omegat.")
    }
    if dryRun && omegat == nil { throw ValidationError("--dry-run is for --omegat.") }
    if dryRun && xliff != nil { throw ValidationError("Choose one of --dry-run and --xliff.") }
    if copySource && xliff == nil { throw ValidationError("--copy-source is for --xliff.") }
    if from.isSameLanguage(as: to) {
      throw ValidationError("--from and --to are the same language.")
    }
    if segments && (sentences.wrapped || sentences.srx != nil) {
      throw ValidationError(
        "--segments is for text that is cut already; leave --wrapped and --srx out.")
    }
    if from.language == nil && !segments {
      throw ValidationError(
        "There are no sentence rules for \(from); cut the text yourself and pass --segments.")
    }
  }

  func run() throws {
    let document = try Document(
      file, language: from, isSegmented: segments, encoding: article.encoding,
      joinsWrappedLines: sentences.wrapped, rules: sentences.rules(for: from.language))
    ArticleOption.show(document.notices, of: file)
    var options = PretranslationOptions()
    options.source = from
    options.target = to
    filling.set(&options)
    options.includedKinds = kinds.included
    options.includesHelp = omegat != nil
    if !glossaries.glossary.isEmpty {
      options.glossaries = try glossaries.read(glossaryTable.table)
    }
    let name = file == "-" ? "article.txt" : URL(fileURLWithPath: file).lastPathComponent
    let opened = try memory.open()
    let result = try opened.pretranslate(document, named: name, options: options)
    if result.segments == 0 { Console.error("warning: the article is empty") }
    if let xliff {
      try result.writeXLIFF(to: xliff, version: xliffVersion, copiesSource: copySource)
    }
    if let omegat {
      let report = try result.writeOmegaTProject(to: omegat, isDryRun: dryRun)
      if dryRun {
        for change in report.changes { try Console.line("\(change.kind.rawValue)\t\(change.path)") }
      }
      if report.isCutAgain { Console.error(Self.cutAgain(omegat)) }
      if Console.showsProgress, let advice = try opened.learningAdvice(from, to) {
        Console.note("tm: \(advice)")
      }
    }
    Console.note(
      "\(result.segments) segments: \(result.filled) filled in, \(result.matched) with matches")
  }
}

extension Pretranslate {
  /// What is said of a project that cuts sentences by its own rules.
  static func cutAgain(_ folder: String) -> String {
    "warning: the settings of \(folder) let OmegaT cut sentences by its own rules, so it may cut "
      + "the article otherwise; switch sentence-level segmenting off in the project's properties"
  }
}

extension Pretranslation.XLIFFVersion: ExpressibleByArgument {}
