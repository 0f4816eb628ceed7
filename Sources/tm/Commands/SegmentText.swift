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
        tm segment --json article.txt | jq -r 'select(.offered) | .text'
        tm segment --explain article.txt | less
        tm segment --srx omegat.srx article.txt

      A line end ends a segment, unless --wrapped. All segments are printed, the page's boilerplate \
      too; --json says of each what it is, in which paragraph, and where it stands in the text in \
      bytes of UTF-8 and in code points. --explain shows under each segment every place where it \
      could have ended: + where it does, - where it does not, and what decided, a rule or the \
      scorer with the answers that weighed most.
      """)

  @Option(help: ArgumentHelp("The text's language: ru, en or kk.", valueName: "code"))
  var lang: Language = .russian

  @OptionGroup var article: ArticleOption

  @OptionGroup var sentences: SentenceOption

  @Flag(help: "Print a JSON object a segment, one a line.")
  var json = false

  @Flag(help: "Say of every place where a segment could end what decided about it.")
  var explain = false

  @Argument(
    help: ArgumentHelp("The text, or - for standard input.", valueName: "file"), completion: .file()
  )
  var file: String = "-"

  func run() throws {
    let rules = try sentences.rules(for: lang)
    let output = TextOutput()
    let segmenter = Segmenter(
      language: lang, joinsWrappedLines: sentences.wrapped, explains: explain, rules: rules)
    // Flags are looked up by name each time they are asked.
    let (json, explain) = (json, explain)
    let notices = try Article.forEachSegment(
      at: file, encoding: article.encoding, by: segmenter
    ) { segment in
      if json {
        try output.writeLine(JSONText.encode(SegmentDocument(segment)))
      } else {
        try output.writeLine(segment.text)
        if explain {
          for line in BoundaryLines.lines(of: segment) { try output.writeLine(line) }
        }
      }
    }
    try output.finish()
    ArticleOption.show(notices, of: file)
  }
}
