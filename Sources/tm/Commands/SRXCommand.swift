import ArgumentParser
import TranslationMemory

struct SRXCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "srx",
    abstract: "Segmentation rules for CAT tools.",
    discussion: """
      Examples:
        tm srx export -o tm.srx
        tm srx export | xmllint --format -
        tm segment --srx tm.srx article.txt
      """,
    subcommands: [SRXExport.self])
}

struct SRXExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the rules and lists of `tm segment` as SRX 2.0.",
    discussion: """
      Examples:
        tm srx export -o tm.srx

      A CAT tool with these rules cuts nearly as tm does; what the trained scorer knows beyond \
      rules cannot be said in SRX.
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; default: -.", valueName: "file"),
    completion: .file())
  var output = "-"

  func run() throws { try SRXFile.exportRules(to: output) }
}
