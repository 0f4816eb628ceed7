import ArgumentParser
import TranslationMemory

struct TeamLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Make a memory your own again.",
    discussion: """
      Examples:
        tm team leave
        tm team leave --memory news.sqlite

      The memory keeps all it holds, and the team keeps what it has. What was not sent stays here: \
      `tm sync` before leaving sends it.
      """)

  @OptionGroup var memory: MemoryOption

  func run() throws {
    let memory = try self.memory.open(.writing)
    let unsent = try memory.team()?.unsent
    try memory.leaveTeam()
    if let unsent, unsent.units + unsent.concepts > 0 {
      Console.error(
        "warning: \(Counted.units(unsent.units)) and \(Counted.concepts(unsent.concepts)) "
          + "were not sent and are here only")
    }
    Console.note("\(memory.path) belongs to no team now")
  }
}
