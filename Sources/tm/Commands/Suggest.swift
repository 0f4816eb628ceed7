import ArgumentParser
import Foundation
import TranslationMemory

struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Suggest translations for an article.",
    discussion: """
      Examples:
        tm suggest article.txt --tmx tmx/
        tm suggest article.txt --to kk --min 50 --jsonl > suggestions.jsonl

      Every sentence of the article is shown with the stored ones most like it, the difference \
      marked, and their translations. Without --tmx the memory is asked.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "Ask this TMX file, or all in this folder, instead of a memory. Repeatable.",
      valueName: "path"))
  var tmx: [String] = []

  @Option(help: ArgumentHelp("The article's language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(help: ArgumentHelp("The languages to translate into.", valueName: "codes"))
  var to = LanguageList([LanguageTag(.english), LanguageTag(.kazakh)])

  @Option(help: ArgumentHelp("The lowest score to show, 30 to 101.", valueName: "score"))
  var min = 70

  @Option(help: ArgumentHelp("How many fuzzy matches a segment gets.", valueName: "count"))
  var limit = 5

  @Option(
    help: ArgumentHelp(
      "How many translated parts a sentence without a close match gets, or off.",
      discussion: "There are none before `tm learn`.", valueName: "count|off"))
  var fragments = FragmentsOption.most(20)

  @Flag(help: "Take each line of the input as one segment, empty ones too.")
  var segments = false

  @Flag(help: "Score every stored text instead of asking the index; the result is the same.")
  var exhaustive = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print a JSON object a segment, one a line.")
  var jsonl = false

  @Argument(help: ArgumentHelp("The article, or - for standard input.", valueName: "file"))
  var file: String = "-"

  func validate() throws {
    guard SuggestionOptions.minimumScores.contains(min) else {
      throw ValidationError("--min is a score from 30 to 101.")
    }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative.") }
    if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
    if !tmx.isEmpty && memory.memory != nil {
      throw ValidationError("Choose one of --memory and --tmx.")
    }
    if from.language == nil && !segments {
      throw ValidationError(
        "There are no sentence rules for \(from); cut the text yourself and pass --segments.")
    }
  }

  func run() throws {
    let article = try ArticleText.read(file)
    let memory = try openMemory()
    let segments = cut(article)
    if segments.isEmpty { Console.error("warning: the article is empty") }
    var options = SuggestionOptions()
    options.source = from
    options.targets = to.tags
    options.minimumScore = min
    options.limit = limit
    options.isExhaustive = exhaustive
    options.fragmentLimit = fragments.limit
    var renderer = makeRenderer()
    try renderer.begin()
    try memory.forEachSuggestion(for: segments, options: options) { try renderer.show($0) }
    try renderer.end()
    if tmx.isEmpty, fragments != .off { try adviseLearning(memory) }
  }

  private func adviseLearning(_ memory: Memory) throws {
    for language in to.tags {
      if let advice = try memory.learningAdvice(from, language) { Console.note("tm: \(advice)") }
    }
  }

  private func openMemory() throws -> Memory {
    if tmx.isEmpty { return try Memory(at: memory.path) }
    let memory = try Memory()
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    for file in try TMXFiles.expand(tmx) {
      var notices: [ImportNotice] = []
      _ = try memory.importUnits(from: file, progress: progress) { notices.append($0) }
      NoticeSummary(notices, file: file).print()
    }
    return memory
  }

  private func cut(_ article: String) -> [Segment] {
    if segments { return LineSegments.segments(in: article) }
    guard let language = from.language else { return [] }
    return Segmenter(language: language).segments(in: article)
  }

  private func makeRenderer() -> any SuggestionRenderer {
    if jsonl { return JSONLinesRenderer() }
    if json { return JSONRenderer(source: from, targets: to.tags) }
    return TerminalRenderer(from: from, to: to.tags)
  }
}
