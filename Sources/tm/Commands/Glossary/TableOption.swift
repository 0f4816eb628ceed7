import ArgumentParser
import TranslationMemory

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
