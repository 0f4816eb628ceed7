import ArgumentParser
import TranslationMemory

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
