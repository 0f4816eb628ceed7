import ArgumentParser
import TranslationMemory

/// The glossaries a command looks terms up in.
struct GlossaryOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A glossary: .tbx, .tsv, .csv, or OmegaT's .txt. Repeatable; default: the memory's.",
      valueName: "file"), completion: .file())
  var glossary: [String] = []

  /// The glossaries named, read whole.
  func read(_ table: GlossaryTable) throws -> [Glossary] {
    try glossary.map { try table.glossary(at: $0) }
  }
}
