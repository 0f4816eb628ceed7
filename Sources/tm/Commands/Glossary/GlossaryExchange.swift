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

  @Argument(help: ArgumentHelp("TBX, TSV, CSV or OmegaT's glossary.txt.", valueName: "files"))
  var files: [String]

  func run() throws {
    let glossaries = try files.map { try table.table.glossary(at: $0) }
    let target = try memory.open(.creating)
    for (file, glossary) in zip(files, glossaries) {
      if glossary.concepts.isEmpty { Console.error("warning: \(file) has no terms") }
      let summary = try target.importGlossary(glossary)
      print(
        "\(file): \(summary.added) concepts added, \(summary.updated) updated, "
          + "\(summary.unchanged) already there")
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
        tm glossary export terms.tbx
        tm glossary export --format omegat --languages ru,en glossary/glossary.txt

      The format follows the name unless --format says it: tbx, tbx2 (for OmegaT), tsv, csv, \
      omegat.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("tbx, tbx2, tsv, csv or omegat.", valueName: "format"))
  var format: Glossary.Format?

  @Option(
    help: ArgumentHelp("The columns of a table; default: all languages.", valueName: "codes"))
  var languages: LanguageList?

  @Argument(help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
  var file: String

  func run() throws {
    let suffix = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let byName: Glossary.Format = suffix == "txt" ? .omegat : .init(rawValue: suffix) ?? .tbx
    try memory.open().glossary()
      .write(to: file, as: format ?? byName, languages: languages?.tags)
  }
}
