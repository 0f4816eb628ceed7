import ArgumentParser
import TranslationMemory

struct GlossaryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take glossaries into the memory's termbase.",
    discussion: """
      Examples:
        tm glossary import terms.tbx
        tm glossary import --columns ru,en,note glossary.txt

      A file that cannot be read whole changes nothing. Importing twice changes nothing either.
      """)

  @OptionGroup var memory: MemoryOption

  @OptionGroup var table: TableOption

  @Argument(
    help: ArgumentHelp("TBX, TSV, CSV, XLSX or OmegaT's glossary.txt.", valueName: "files"),
    completion: .file())
  var files: [String]

  func run() throws {
    let glossaries = try files.map { try table.table.glossary(at: $0) }
    try memory.changing { memory in
      for (file, glossary) in zip(files, glossaries) {
        if glossary.concepts.isEmpty { Console.error("warning: \(file) has no terms") }
        let summary = try memory.importGlossary(glossary)
        try Console.line(
          "\(file): \(summary.added) concepts added, \(summary.updated) updated, "
            + "\(summary.unchanged) already there")
      }
    }
  }
}

extension Glossary.Format: ExpressibleByArgument {}

struct GlossaryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the memory's termbase to a file.",
    discussion: """
      Examples:
        tm glossary export -o terms.tbx
        tm glossary export --languages ru,en -o glossary/glossary.txt

      The format follows the ending of the name unless --format says it: .tbx, .tsv, .csv, and \
      .txt for OmegaT; tbx2 is TBX for OmegaT.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("tbx, tbx2, tsv, csv or omegat.", valueName: "format"))
  var format: Glossary.Format?

  @OptionGroup var cells: RawOption

  @Option(
    help: ArgumentHelp("The columns of a table; default: all languages.", valueName: "codes"))
  var languages: LanguageList?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write; standard output if left out.", valueName: "file"),
    completion: .file())
  var output: String?

  @Argument(help: ArgumentHelp("The same as --output.", valueName: "file"), completion: .file())
  var file: String?

  func validate() throws {
    if output != nil, file != nil { throw ValidationError("Name one file to write.") }
    _ = try chosenFormat()
  }

  private func chosenFormat() throws -> Glossary.Format {
    if let format { return format }
    guard let ending = FileEnding.of(output ?? file ?? "-") else { return .tbx }
    if ending == "txt" { return .omegat }
    guard let format = Glossary.Format(rawValue: ending) else {
      throw FileEnding.unknown(ending, known: ["tbx", "tsv", "csv", "txt"])
    }
    return format
  }

  func run() throws {
    try memory.open().glossary()
      .write(
        to: output ?? file ?? "-", as: chosenFormat(), languages: languages?.tags, isRaw: cells.raw)
  }
}
