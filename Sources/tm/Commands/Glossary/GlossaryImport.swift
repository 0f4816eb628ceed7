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
