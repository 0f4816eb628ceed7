import ArgumentParser
import TranslationMemory

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put translations back into their document.",
    discussion: """
      Examples:
        tm merge article.docx article.xlf -o article.kk.docx
        tm merge page.html project/omegat/project_save.tmx -o page.en.html
        tm merge article.txt translated.tsv --to en -o article.en.txt
        tm merge article.docx article.xlf --confirmed -o article.kk.docx

      ORIGINAL is the article as `tm pretranslate` read it: text, Markdown, .srt, HTML or DOCX. TRANSLATED is \
      XLIFF of any tool, TMX, OmegaT's project_save.tmx, or a table whose first line names \
      languages. Each segment's translation is found by its id, else by its text and neighbours. \
      Segments without one stay in the source language; formatting comes back with the codes. \
      Every translation that is not blank goes in, whatever its state; --confirmed takes only \
      confirmed ones. What `tm pretranslate` was told of sentences with --wrapped, --srx or --segments \
      is told here again. The original is never replaced.
      """)

  @OptionGroup var article: ArticleOption
  @OptionGroup var sentences: SentenceOption

  @Option(
    help: ArgumentHelp(
      "The language of the original; default: what the translations say, else ru.",
      valueName: "code"))
  var from: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "The language of the translation; default: the only other one there is.",
      valueName: "code"))
  var to: LanguageTag?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Write the document here; - for standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(help: "Take only translations that a person confirmed.")
  var confirmed = false

  @Flag(help: "Take each line of the original as one segment.")
  var segments = false

  @Argument(help: ArgumentHelp("The article.", valueName: "original"), completion: .file())
  var original: String

  @Argument(
    help: ArgumentHelp("The translations, or - for standard input.", valueName: "translated"),
    completion: .file())
  var translated: String

  func validate() throws {
    if segments && (sentences.wrapped || sentences.srx != nil) {
      throw ValidationError(
        "--segments is for text that is cut already; leave --wrapped and --srx out.")
    }
  }

  func run() throws {
    let translations = try DocumentTranslations(translated, from: from, into: to)
    let document = try Document(
      original, language: translations.source, isSegmented: segments, encoding: article.encoding,
      joinsWrappedLines: sentences.wrapped,
      rules: sentences.rules(for: translations.source.language))
    ArticleOption.show(document.notices, of: original)
    let placed = try translations.placed(in: document, confirmedOnly: confirmed)
    let report = try document.write(
      targets: placed.targets, in: translations.target, to: output)
    tell(placed, report)
  }

  private func tell(
    _ placed: DocumentTranslations.Placed, _ report: Document.WritingReport
  ) {
    let states = placed.states.isEmpty ? "" : " (\(placed.states.joined(separator: ", ")))"
    var parts = ["\(report.translated) put in\(states)"]
    parts.append("\(report.left) left in the source language")
    if placed.unconfirmed > 0 { parts.append("\(placed.unconfirmed) not confirmed, left out") }
    if !placed.misfits.isEmpty { parts.append("\(placed.misfits.count) did not fit") }
    Console.note(parts.joined(separator: " · "))
    for notice in report.notices { Console.note("\(original): \(notice)") }
    if !report.codesLost.isEmpty {
      Console.note(
        "codes are not those of the source in \(Self.list(report.codesLost)); what was lacking "
          + "stands behind the text, formatting is lost")
    }
    if !report.unwritable.isEmpty {
      Console.note("could not be put in: \(Self.list(report.unwritable))")
    }
    for misfit in placed.misfits.prefix(Self.mostShown) {
      Console.note("\(translated):\(misfit.line): no segment reads: \(misfit.source)")
    }
    if placed.misfits.count > Self.mostShown {
      Console.note("… and \(placed.misfits.count - Self.mostShown) more")
    }
  }

  private static let mostShown = 10

  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(mostShown).map(String.init).joined(separator: ", ")
    let name = numbers.count == 1 ? "segment" : "segments"
    return "\(name) \(shown)" + (numbers.count > mostShown ? ", …" : "")
  }
}
