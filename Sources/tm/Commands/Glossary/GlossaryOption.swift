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

/// How the tables of glossaries are to be read.
struct GlossaryTable {
  /// What the columns of one without a header are, between commas.
  var columns: String?
  var encoding: String?

  /// Reads a glossary whole; what was read otherwise than it stands there is said on standard error.
  func glossary(at path: String) throws -> Glossary {
    let names = columns?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var notices = NoticeSummary(file: path)
    defer { notices.print() }
    return try Glossary(path: path, columns: names, encoding: encoding) { notices.add($0) }
  }
}

/// ``GlossaryTable`` for commands that are about glossaries.
struct TableOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the columns of a table without a header are, such as ru,en,note.", valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The glossary's encoding, such as windows-1251, whatever it says itself.", valueName: "name"),
    completion: .encodings)
  var encoding: String?

  var table: GlossaryTable { GlossaryTable(columns: columns, encoding: encoding) }
}

/// ``GlossaryTable`` for commands that read other tables too.
struct GlossaryTableOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the columns of a glossary without a header are, such as ru,en,note.",
      valueName: "names"))
  var glossaryColumns: String?

  @Option(
    help: ArgumentHelp(
      "The glossary's encoding, such as windows-1251, whatever it says itself.", valueName: "name"),
    completion: .encodings)
  var glossaryEncoding: String?

  var table: GlossaryTable {
    GlossaryTable(columns: glossaryColumns, encoding: glossaryEncoding)
  }
}
