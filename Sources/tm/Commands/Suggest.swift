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
        tm suggest article.txt --memory own.sqlite --memory agency.sqlite:5 --export page.html

      Every sentence of the article is shown with the stored ones most like it, the difference \
      marked, and their translations. Without --tmx the memory is asked.
      """)

  @OptionGroup var memories: MemoriesOption

  @Option(
    help: ArgumentHelp(
      "Ask this TMX file, or all in this folder, instead of a memory. Repeatable.",
      valueName: "path"), completion: .file())
  var tmx: [String] = []

  @OptionGroup var glossaries: GlossaryOption
  @OptionGroup var table: GlossaryTableOption
  @OptionGroup var article: ArticleOption

  @Option(help: ArgumentHelp("The article's language.", valueName: "code"))
  var from = LanguageTag(.russian)

  @Option(
    help: ArgumentHelp(
      "The languages to translate into; default: the others of en, kk and ru.", valueName: "codes"))
  var to: LanguageList?

  @Option(help: ArgumentHelp("The lowest score to show, 30 to 101.", valueName: "score"))
  var min = 70

  @Option(help: ArgumentHelp("How many fuzzy matches a segment gets.", valueName: "count"))
  var limit = 5

  @Option(
    help: ArgumentHelp(
      "How many translated parts a sentence without a close match gets, or off.",
      discussion: "There are none before `tm learn`.", valueName: "count|off"))
  var fragments = FragmentsOption.most(20)

  @Option(
    help: ArgumentHelp(
      "Write the matches here instead: .tmx for a CAT tool's project, .html for a page to print.",
      valueName: "file"), completion: .file())
  var export: String?

  @Flag(help: "Show how each score came about.")
  var explain = false

  @Flag(help: "Take each line of the input as one segment, empty ones too.")
  var segments = false

  @Flag(help: "Score every stored text instead of asking the index; the result is the same.")
  var exhaustive = false

  @OptionGroup var pager: PagerOption

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print a JSON object a segment, one a line.")
  var jsonl = false

  @Argument(
    help: ArgumentHelp("The article, or - for standard input.", valueName: "file"),
    completion: .file())
  var file: String = "-"

  func validate() throws {
    guard SuggestionOptions.minimumScores.contains(min) else {
      throw ValidationError("--min is a score from 30 to 101.")
    }
    guard limit >= 0 else { throw ValidationError("--limit cannot be negative.") }
    if json && jsonl { throw ValidationError("Choose one of --json and --jsonl.") }
    if !tmx.isEmpty && !memories.memory.isEmpty {
      throw ValidationError("Choose one of --memory and --tmx.")
    }
    _ = try targets
    if let export, exportFormat == nil {
      throw ValidationError("--export writes .tmx or .html, which \(export) is not.")
    }
    if from.language == nil && !segments {
      throw ValidationError(
        "There are no sentence rules for \(from); cut the text yourself and pass --segments.")
    }
  }

  /// What the article is translated into.
  private var targets: [LanguageTag] {
    get throws { try LanguageList.targets(to, from: from) }
  }

  func run() throws {
    let targets = try targets
    let article = try self.article.read(file, language: from, isSegmented: segments)
    let opened = try openMemories()
    if article.segments.isEmpty { Console.error("warning: the article is empty") }
    var options = SuggestionOptions()
    options.source = from
    options.targets = targets
    options.minimumScore = min
    options.limit = limit
    options.isExhaustive = exhaustive
    options.explainsScores = explain
    if !glossaries.glossary.isEmpty {
      options.glossaries = try glossaries.read(table.table)
    }
    options.fragmentLimit = fragments.limit
    if !json, !jsonl, export == nil { options.fragmentThreshold = TerminalRenderer.closeMatch }
    var renderers = makeRenderers(targets)
    for index in renderers.indices { try renderers[index].begin() }
    try MemoryList(opened).forEachSuggestion(
      for: article.segments, options: options
    ) { suggestion in
      for index in renderers.indices { try renderers[index].show(suggestion) }
    }
    for index in renderers.indices { try renderers[index].end() }
    if tmx.isEmpty, fragments != .off { try adviseLearning(opened.map(\.memory), targets) }
  }

  /// Says once that learning would help; one reminder is enough for all memories and languages.
  private func adviseLearning(_ memories: [Memory], _ targets: [LanguageTag]) throws {
    for memory in memories {
      for language in targets {
        if let advice = try memory.learningAdvice(from, language) {
          Console.note("tm: \(advice)")
          return
        }
      }
    }
  }

  private func openMemories() throws -> [MemoryList.Entry] {
    if tmx.isEmpty { return try memories.open() }
    let memory = try Memory(forLookUpsIn: [from])
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    for file in try TMXFiles.expand(tmx) {
      var notices = NoticeSummary(file: file)
      _ = try memory.importUnits(from: file, progress: progress) { notices.add($0) }
      notices.print()
    }
    return [MemoryList.Entry(memory)]
  }

  private enum ExportFormat { case tmx, html }

  private var exportFormat: ExportFormat? {
    switch export.map({ URL(fileURLWithPath: $0).pathExtension.lowercased() }) {
    case "tmx": .tmx
    case "html", "htm": .html
    default: nil
    }
  }

  private func makeRenderers(_ targets: [LanguageTag]) -> [any SuggestionRenderer] {
    var renderers: [any SuggestionRenderer] = []
    if jsonl { renderers.append(JSONLinesRenderer(to: targets)) }
    if json { renderers.append(JSONRenderer(source: from, targets: targets)) }
    if let export {
      let title = file == "-" ? "Suggestions" : URL(fileURLWithPath: file).lastPathComponent
      renderers.append(
        exportFormat == .tmx
          ? ProjectMemoryRenderer(path: export, source: from)
          : SuggestionPage(path: export, title: title, to: targets))
    }
    return renderers.isEmpty
      ? [TerminalRenderer(from: from, to: targets, screen: pager.screen)] : renderers
  }
}
