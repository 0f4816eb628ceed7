import ArgumentParser
import Foundation
import TranslationMemory

struct Pretranslate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an article with its matches for a CAT tool.",
    discussion: """
      Examples:
        tm pretranslate article.txt --to kk --xliff article.xlf
        tm pretranslate article.docx --to en --xliff article.xlf --version 2.1
        tm pretranslate article.txt --to kk --omegat project/ --glossary terms.tsv
        tm pretranslate article.txt --to kk --xliff project/source/a.xlf --copy-source
        tm pretranslate page.html --to en --xliff page.xlf --include credit,copyright

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

  @Option(help: ArgumentHelp("Write XLIFF here; - for standard output.", valueName: "file"))
  var xliff: String?

  @Option(help: "The version of XLIFF: 1.2 or 2.1.")
  var version = Pretranslation.XLIFFVersion.v12

  @Flag(
    help: "Fill empty targets of the XLIFF file with the source, as OmegaT's own filter wants it.")
  var copySource = false

  @Option(help: ArgumentHelp("Write an OmegaT project here.", valueName: "folder"))
  var omegat: String?

  @Option(
    help: ArgumentHelp(
      "A CSV or TSV file of terms for the OmegaT project. Repeatable.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("The lowest score of a match, 30 to 101.", valueName: "score"))
  var min = 70

  @Option(help: ArgumentHelp("How many fuzzy matches a segment gets.", valueName: "count"))
  var limit = 5

  @Option(
    help: ArgumentHelp("The lowest score to fill in a translation with.", valueName: "score"))
  var fill = 100

  @Flag(help: "Take each line of the input as one segment.")
  var segments = false

  @Argument(help: ArgumentHelp("The article, or - for standard input.", valueName: "file"))
  var file: String = "-"

  func validate() throws {
    if xliff == nil && omegat == nil {
      throw ValidationError("Say what to write with --xliff or --omegat.")
    }
    guard SuggestionOptions.minimumScores.contains(min) else {
      throw ValidationError("--min is a score from 30 to 101.")
    }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative.") }
    if !glossary.isEmpty && omegat == nil {
      throw ValidationError("--glossary is for --omegat.")
    }
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
    options.minimumScore = min
    options.limit = limit
    options.fillScore = fill
    options.includedKinds = kinds.included
    let name = file == "-" ? "article.txt" : URL(fileURLWithPath: file).lastPathComponent
    let result = try memory.open().pretranslate(document, named: name, options: options)
    if result.segments == 0 { Console.error("warning: the article is empty") }
    if let xliff { try result.writeXLIFF(to: xliff, version: version, copiesSource: copySource) }
    if let omegat { try result.writeOmegaTProject(to: omegat, glossaries: glossary) }
    Console.note(
      "\(result.segments) segments: \(result.filled) filled in, \(result.matched) with matches")
  }
}

extension Pretranslation.XLIFFVersion: ExpressibleByArgument {}
