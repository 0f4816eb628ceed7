import ArgumentParser
import TranslationMemory

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a memory, while it is in use.",
    discussion: """
      Examples:
        tm backup news-2026-08.sqlite
        tm backup latest.sqlite --force --memory news.sqlite

      The copy is a memory like any other, as it was at one moment.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Replace a file that stands in the way.")
  var force = false

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"), completion: .file())
  var file: String

  func run() throws {
    try memory.open().backUp(to: file, isReplacing: force)
    Console.note("copied \(memory.path) to \(file)")
  }
}
