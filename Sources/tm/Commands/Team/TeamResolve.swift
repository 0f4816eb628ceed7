import ArgumentParser
import TranslationMemory

struct TeamResolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settle conflicts: choose the version that stays.",
    discussion: """
      Examples:
        tm team resolve 1207
        tm team resolve 1207 1210 --both
        tm team resolve --concept c12-2

      Names the units or concepts that stay; the other version of each is deleted, for the others \
      with the next `tm sync`. With --both it stays too.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Keep the other version too.")
  var both = false

  @Option(help: ArgumentHelp("A concept that stays; repeatable.", valueName: "name"))
  var concept: [String] = []

  @Argument(help: ArgumentHelp("The numbers of units that stay.", valueName: "id"))
  var ids: [Int] = []

  func validate() throws {
    guard !ids.isEmpty || !concept.isEmpty else {
      throw ValidationError("Say which version stays, by its number or with --concept.")
    }
  }

  func run() throws {
    try memory.open(.writing).resolve(units: ids, concepts: concept, keepsBoth: both)
    let count = ids.count + concept.count
    Console.note("settled \(count.counted("conflict"))")
  }
}
