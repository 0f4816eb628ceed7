import ArgumentParser
import Foundation
import TranslationMemory

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Align texts with their translations, sentence by sentence.",
    discussion: """
      Examples:
        tm align visit.ru.txt visit.en.txt visit.kk.txt
        tm align ru/ en/ --memory news.sqlite --import --review doubtful.tsv
        tm align --import-review doubtful.tsv --memory news.sqlite

      Files, folders (files of one name belong together; in one folder, those that differ in \
      language codes, such as visit.ru.txt and visit.en.txt) or, with --pairs, a list of two or \
      three paths a line with tabs between. Without --memory no memory is read or written. With \
      --import what is sure goes into the memory; what is not goes into the --review file: mend it, \
      delete what is wrong, and import the rest with --import-review. Texts that are no translations \
      of each other are refused; when all are, the exit status is 2.
      """)

  @Option(
    help: ArgumentHelp(
      "The memory whose lexicon helps and is extended.",
      discussion: "Without it none helps; --import takes the one of all commands.",
      valueName: "file"),
    completion: .memory)
  var memory: String?

  @Option(
    help: ArgumentHelp("A list of two or three paths a line.", valueName: "file"))
  var pairs: String?

  @Option(
    help: ArgumentHelp(
      "The languages, in order of the files; guessed by default.", valueName: "codes"))
  var langs: LanguageList?

  @Flag(name: .customLong("import"), help: "Take the sure pairs into the memory.")
  var imports = false

  @Option(
    help: ArgumentHelp("The confidence from which a pair is sure, 0 to 1.", valueName: "number"))
  var threshold = AlignedArticle.defaultThreshold

  @Option(
    help: ArgumentHelp("Write the doubtful pairs as a table.", valueName: "tsv"),
    completion: .file())
  var review: String?

  @OptionGroup var cells: RawOption

  @Option(
    help: ArgumentHelp(
      "Import a table that --review wrote and you went through.", valueName: "tsv"),
    completion: .file())
  var importReview: String?

  @Option(
    help: ArgumentHelp("Write the texts side by side, to read or print.", valueName: "html"),
    completion: .file())
  var html: String?

  @Option(help: ArgumentHelp("Write the sure pairs as TMX.", valueName: "tmx"), completion: .file())
  var export: String?

  @OptionGroup var article: ArticleOption

  @Flag(help: "Print a JSON object an article, one a line.")
  var jsonl = false

  @Flag(help: "Take each line as one segment, empty ones too.")
  var segmented = false

  @OptionGroup var wait: WaitOption

  @Argument(
    help: ArgumentHelp("Two or three texts, or folders of them.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  func validate() throws {
    if importReview != nil {
      guard paths.isEmpty, pairs == nil else {
        throw ValidationError("--import-review takes no texts.")
      }
      return
    }
    if pairs != nil {
      guard paths.isEmpty else { throw ValidationError("Choose one of texts and --pairs.") }
    } else if !(2...3).contains(paths.count), !(paths.count == 1 && Self.isFolder(paths[0])) {
      throw ValidationError("Name two or three texts, or folders of them, or a list with --pairs.")
    }
    if let langs, !(2...3).contains(langs.tags.count) {
      throw ValidationError("--langs names two or three languages.")
    }
    if let langs, pairs == nil, paths.count > 1, langs.tags.count != paths.count {
      throw ValidationError("--langs names as many languages as there are texts.")
    }
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold is a number from 0 to 1.")
    }
  }

  func run() throws {
    if let importReview {
      let report = try changing { try $0.importReview(at: importReview) }
      try Console.line(Import.line(report, file: nil))
      return
    }
    let rows = try inputRows()
    let batch = try rows.map(read)
    if imports {
      try changing { try align(batch, with: $0) }
    } else {
      try align(batch, with: memory.map { try wait.open($0) })
    }
  }

  /// Opens the memory for changes, the one of every command when none is named.
  private func changing<T>(_ body: (Memory) throws -> T) throws -> T {
    let path = MemoryOption.path(
      option: memory, environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath)
    return try Memory.changing(
      at: path, waiting: wait.waiting, progress: ProgressLine.ifUseful(), body)
  }

  private func align(_ batch: [[Article]], with opened: Memory?) throws {
    let progress = ProgressLine.ifUseful()
    let outcome = try ArticleAligner(memory: opened).align(batch, progress: progress)
    progress?.clear()
    let isRefused = outcome.articles.allSatisfy(\.isRefused)
    for fault in outcome.articles.flatMap(\.faults) {
      Console.error(isRefused && fault.isRefusal ? fault.message : "warning: \(fault.message)")
    }
    if isRefused, !outcome.articles.isEmpty { throw ExitCode(2) }
    if let review {
      try ReviewFile.write(outcome.articles, below: threshold, to: review, isRaw: cells.raw)
    }
    if let html { try AlignmentPage.write(outcome.articles, threshold: threshold, to: html) }
    if let export {
      try AlignedArticle.export(outcome.articles, threshold: threshold, to: export)
    }
    try show(outcome.articles)
    if imports, let opened { try importSure(outcome, into: opened) }
  }

  /// The files that belong together.
  private func inputRows() throws -> [[String]] {
    if let pairs {
      return try AlignmentInput.pairs(in: Article(at: pairs, kind: .segments).text, at: pairs)
    }
    guard paths.allSatisfy(Self.isFolder) else { return [paths] }
    let found = try AlignmentInput.pairs(inFolders: paths)
    for file in found.alone { Console.error("warning: \(file) has no partner") }
    for files in found.ambiguous {
      let names = files.joined(separator: ", ")
      Console.error("warning: \(names) have one name, so none is aligned; --pairs can say which")
    }
    return found.rows
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func read(_ row: [String]) throws -> [Article] {
    try row.enumerated().map { number, path in
      let given = langs.flatMap { number < $0.tags.count ? $0.tags[number] : nil }
      return try article.read(
        path, name: URL(fileURLWithPath: path).lastPathComponent, language: given,
        isSegmented: segmented)
    }
  }

  private func show(_ articles: [AlignedArticle]) throws {
    let output = TextOutput()
    if jsonl {
      for article in articles { try output.writeLine(AlignmentDocument.line(article)) }
    } else if review == nil && html == nil && export == nil && !imports {
      try output.write(ReviewFile.text(of: articles, below: .infinity, isRaw: cells.raw))
    }
    try output.finish()
  }

  private func importSure(_ outcome: ArticleAligner.Outcome, into memory: Memory) throws {
    let report = try memory.importArticles(outcome, threshold: threshold)
    if jsonl {
      Console.note(Import.line(report, file: nil))
    } else {
      try Console.line(Import.line(report, file: nil))
    }
    let refused = outcome.articles.count(where: \.isRefused)
    if report.read == 0 {
      Console.error("warning: nothing was imported")
    } else if refused > 0 {
      Console.error("warning: nothing was imported of \(refused) of \(outcome.articles.count)")
    }
  }
}
