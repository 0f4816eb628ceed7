import ArgumentParser
import TranslationMemory

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export a memory as TMX 1.4.",
    discussion: """
      Examples:
        tm export -o memory.tmx
        tm export --langs ru,kk > ru-kk.tmx

      With --langs only units with at least two of these languages, and of them only these \
      variants. A file that stands in the way is replaced when the export is complete.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(help: ArgumentHelp("Languages to export.", valueName: "codes"))
  var langs: LanguageList?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to write; standard output if left out.", valueName: "file"))
  var output: String = "-"

  func validate() throws {
    if let langs, langs.tags.count < 2 {
      throw ValidationError("--langs needs at least two languages, such as ru,kk.")
    }
  }

  func run() throws {
    let memory = try Memory(at: self.memory.path)
    let progress = ProgressLine.ifUseful()
    defer { progress?.clear() }
    let report = try memory.exportUnits(
      to: output, languages: langs?.tags ?? [], progress: progress)
    progress?.clear()
    if report.removedCharacters > 0 {
      Console.error(
        "warning: removed \(report.removedCharacters) characters that XML does not allow")
    }
    if output != "-" { Console.note("wrote \(report.units) units to \(output)") }
  }
}
