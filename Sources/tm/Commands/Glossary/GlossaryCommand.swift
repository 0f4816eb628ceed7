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
