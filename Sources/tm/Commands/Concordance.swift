import ArgumentParser
import TranslationMemory

struct Concordance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find a phrase in the memory, in all its forms, with translations.",
    discussion: """
      Examples:
        tm concordance "двустороннее сотрудничество"
        tm concordance --target "prospects for cooperation"
        tm concordance '"в области" образование' --jsonl | jq -r .targets.kk

      The words must stand one after the other, each in any form; what is in quotation marks of \
      its own must stand there as it is written, letter case apart. The newest units come \
      first. Exit status 1 when nothing is found.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "The phrase's language.",
      discussion: "Default: ru; with --target, kk or en as the phrase's letters say.",
      valueName: "code"))
  var lang: LanguageTag?

  @Flag(help: "Look in translations, English or Kazakh, instead of Russian texts.")
  var target = false

  @Option(
    help: ArgumentHelp("The languages to show beside it; default: all.", valueName: "codes"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("How many units to show.", valueName: "count"))
  var limit = 20

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print a JSON object a unit, one a line.")
  var jsonl = false

  @OptionGroup var pager: PagerOption

  @Argument(help: ArgumentHelp("What to look for.", valueName: "phrase"))
  var phrase: [String]

  func validate() throws {
    if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
    guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
  }

  func run() throws {
    let phrase = phrase.joined(separator: " ")
    var options = ConcordanceOptions()
    options.language = language(of: phrase)
    options.targets = to?.tags
    options.limit = limit
    let found = try memory.open().concordance(phrase, options: options)
    let screen = json || jsonl ? Screen(width: nil, style: Style(isColored: false)) : pager.screen
    let output = screen.output
    if json {
      try output.writeLine(
        JSONText.encode(
          ConcordanceDocument(
            phrase: phrase, language: options.language, found: found)))
    } else if jsonl {
      for hit in found.hits { try output.writeLine(JSONText.encode(ConcordanceDocument.Hit(hit))) }
    } else {
      let rows = ConcordanceRows(language: options.language, screen: screen)
      for hit in found.hits { for line in rows.lines(of: hit) { try output.writeLine(line) } }
    }
    try screen.finish()
    if found.hasMore { Console.note("tm: there are more; --limit shows them") }
    if found.hits.isEmpty {
      if !json { Console.note("tm: \(memory.path) has no \(options.language) text with it") }
      throw ExitCode(1)
    }
  }

  /// The language that was said, or the side that was.
  private func language(of phrase: String) -> LanguageTag {
    if let lang { return lang }
    guard target else { return LanguageTag(.russian) }
    let isCyrillic = phrase.unicodeScalars.contains { LookAlikes.isCyrillic($0.value) }
    return LanguageTag(isCyrillic ? .kazakh : .english)
  }
}
