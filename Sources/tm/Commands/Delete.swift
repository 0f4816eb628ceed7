import ArgumentParser
import TranslationMemory

struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete units by number.",
    discussion: """
      Examples:
        tm delete 1207
        tm delete 1207 1208 --memory news.sqlite

      Numbers are the ones `tm suggest` shows after #. All of them are deleted, or none.
      """)

  @OptionGroup var memory: MemoryOption

  @Argument(help: ArgumentHelp("Numbers of units.", valueName: "id"))
  var ids: [Int]

  func run() throws {
    try Memory(at: memory.path, access: .writing).delete(ids)
    Console.note("deleted \(ids.count) unit\(ids.count == 1 ? "" : "s")")
  }
}
