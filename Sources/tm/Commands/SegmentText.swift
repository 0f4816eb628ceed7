import ArgumentParser
import TranslationMemory

struct SegmentText: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cut a text into sentences, one a line.",
    discussion: """
      Examples:
        tm segment article.txt
        curl -s https://example.org/news.txt | tm segment --lang kk --wrapped

      A line end ends a segment, unless --wrapped. All segments are printed, the page's furniture \
      too; `tm suggest --jsonl` says of each what it is.
      """)

  @Option(help: ArgumentHelp("The text's language: ru, en or kk.", valueName: "code"))
  var lang: Language = .russian

  @Flag(help: "Join lines that were broken to fit a width; an empty line ends a paragraph.")
  var wrapped = false

  @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "file"))
  var file: String = "-"

  func run() throws {
    let article = try ArticleText.read(file)
    let output = TextOutput()
    for segment in Segmenter(language: lang, joinsWrappedLines: wrapped).segments(in: article) {
      try output.writeLine(segment.text)
    }
    try output.finish()
  }
}
