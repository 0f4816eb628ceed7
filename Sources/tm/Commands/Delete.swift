import ArgumentParser
import TranslationMemory

struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete units, by number or by the file they came from.",
    discussion: """
      Examples:
        tm delete 1207 1208
        tm delete --origin agency.tmx --dry-run

      Numbers are the ones `tm suggest` shows after #. All of them are deleted, or none. A unit \
      that two files held came from the first that was imported.
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    help: ArgumentHelp(
      "Delete what came from this file: a path, a name or a pattern.", valueName: "file"),
    completion: .origins)
  var origin: String?

  @Flag(help: "Only say how many units would be deleted.")
  var dryRun = false

  @Argument(help: ArgumentHelp("Numbers of units.", valueName: "id"))
  var ids: [Int] = []

  func validate() throws {
    guard ids.isEmpty != (origin == nil) else {
      throw ValidationError("Name numbers of units, or a file with --origin.")
    }
  }

  func run() throws {
    let memory = try self.memory.open(dryRun ? .reading : .writing)
    let ids = try origin.map { try memory.units(from: $0) } ?? self.ids
    if ids.isEmpty { Console.error("warning: no units came from \(origin ?? "it")") }
    if dryRun {
      let missing = try ids.filter { try memory.unit($0) == nil }
      if !missing.isEmpty { throw MemoryStoreError.noSuchUnit(missing) }
    } else {
      try memory.delete(ids)
    }
    let what = ids.count.counted("unit")
    Console.note(dryRun ? "would delete \(what)" : "deleted \(what)")
  }
}
