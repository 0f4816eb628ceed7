import ArgumentParser
import TranslationMemory

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

extension Glossary.Format: ExpressibleByArgument {}
