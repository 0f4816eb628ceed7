import ArgumentParser
import TranslationMemory

/// Everything about terms.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Keep terms, and find them in texts.",
    discussion: """
      Examples:
        tm glossary import glossaries/diplomacy.tsv
        tm glossary find --lang ru article.txt
        tm glossary find --glossary terms.csv --lang kk article.txt

      Terms are found in every form Russian and Kazakh grammar gives them.
      """,
    subcommands: [
      GlossaryFind.self, GlossaryImport.self, GlossaryExport.self, GlossaryList.self,
      GlossaryAdd.self, GlossaryEdit.self, GlossaryExtract.self,
    ])
}

/// The glossaries a command looks terms up in.
struct GlossaryOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A glossary: .tbx, .tsv, .csv, or OmegaT's .txt. Repeatable; default: the memory's.",
      valueName: "file"))
  var glossary: [String] = []

  /// The glossaries named, read whole.
  func read(columns: [String]? = nil) throws -> [Glossary] {
    try glossary.map { path in
      try Glossary(path: path, columns: columns) { name in
        Console.note("\(path): column `\(name)` left out")
      }
    }
  }
}
