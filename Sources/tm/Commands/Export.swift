import ArgumentParser
import Foundation
import TranslationMemory

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export a memory as TMX, CSV or TSV.",
    discussion: """
      Examples:
        tm export -o memory.tmx
        tm export --langs ru,kk > ru-kk.tmx
        tm export --pair ru-RU,kk-KZ --flavour trados --valid -o trados.tmx
        tm export --langs ru,en,kk --since 2026-01-01 -o new.tsv

      TMX is 1.4, with everything as it came in. With --langs only units with at least two of \
      these languages, and of them only these variants. A file that stands in the way is replaced \
      when the export is complete.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: "The kind of file: tmx, csv or tsv. Default: what the file's name ends in, or tmx.")
  var format: ExportOptions.Format?

  private func chosenFormat() throws -> ExportOptions.Format {
    if let format { return format }
    guard let ending = FileEnding.of(output) else { return .tmx }
    guard let format = ExportOptions.Format(rawValue: ending) else {
      throw FileEnding.unknown(ending, known: ExportOptions.Format.allCases.map(\.rawValue))
    }
    return format
  }

  @Option(help: ArgumentHelp("Languages to export.", valueName: "codes"))
  var langs: LanguageList?

  @Option(
    help: ArgumentHelp(
      "Two languages, written under these tags, the source first: ru-RU,kk-KZ.",
      valueName: "tags"))
  var pair: LanguageList?

  @Option(
    help: ArgumentHelp("The source language the header is to name.", valueName: "tag"))
  var srclang: LanguageTag?

  @Option(
    help: ArgumentHelp(
      "Only units from this file; a path, a name or a pattern. Repeatable.", valueName: "file"),
    completion: .origins)
  var origin: [String] = []

  @Option(help: ArgumentHelp("Only units changed on this day or later.", valueName: "yyyy-mm-dd"))
  var since: DayOption?

  @Option(help: ArgumentHelp("Only units changed before this day.", valueName: "yyyy-mm-dd"))
  var until: DayOption?

  @Option(help: ArgumentHelp("Only units made or changed by this person.", valueName: "name"))
  var author: String?

  @Option(help: "Only units at least this good: confirmed, imported or aligned.")
  var quality: QualityOption?

  @Flag(help: "Make the file valid by the TMX 1.4 DTD, whatever came in.")
  var valid = false

  @OptionGroup var cells: RawOption

  @Option(help: "Write TMX as a tool expects it: omegat, trados or memoq.")
  var flavour: ExportOptions.Flavour?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write; standard output if left out.", valueName: "file"),
    completion: .file())
  var output: String = "-"

  func validate() throws {
    if let langs, langs.tags.count < 2 {
      throw ValidationError("--langs needs at least two languages, such as ru,kk.")
    }
    if let pair, pair.tags.count != 2 || pair.tags[0].isSameLanguage(as: pair.tags[1]) {
      throw ValidationError("--pair needs two languages, such as ru-RU,kk-KZ.")
    }
    if pair != nil && langs != nil { throw ValidationError("Choose one of --langs and --pair.") }
    if try chosenFormat() == .tmx && cells.raw { throw ValidationError("--raw is for tables.") }
    if try chosenFormat() != .tmx && (valid || flavour != nil) {
      throw ValidationError("--valid and --flavour are for TMX.")
    }
  }

  func run() throws {
    let memory = try self.memory.open()
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    let report = try memory.exportUnits(to: output, options: options(), progress: progress)
    progress?.clear()
    if report.removedCharacters > 0 {
      Console.error(
        "warning: removed \(report.removedCharacters) characters that XML does not allow")
    }
    if report.changes > 0 {
      Console.error("warning: changed \(report.changes) things that TMX 1.4 does not allow")
    }
    if report.omittedVariants > 0 {
      Console.error("warning: left out \(report.omittedVariants) texts that have no column")
    }
    if report.undated > 0 {
      Console.error(
        "warning: left out \(report.undated) units that do not say when they were changed")
    }
    if output != "-" { Console.note("wrote \(report.units) units to \(output)") }
  }

  private func options() throws -> ExportOptions {
    var options = ExportOptions()
    options.format = try chosenFormat()
    options.languages = langs?.tags ?? []
    options.pair = pair.map { LanguagePair(from: $0.tags[0], to: $0.tags[1]) }
    options.sourceLanguage = srclang
    options.origins = origin
    options.since = since?.start
    options.until = until?.start
    options.author = author
    options.quality = quality?.quality
    options.isValid = valid
    options.flavour = flavour
    options.isRaw = cells.raw
    return options
  }
}

extension ExportOptions.Format: ExpressibleByArgument {}
extension ExportOptions.Flavour: ExpressibleByArgument {}
