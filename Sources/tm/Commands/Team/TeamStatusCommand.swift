import ArgumentParser
import TranslationMemory

struct TeamStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which team a memory belongs to, and what is still to be sent.",
    discussion: """
      Examples:
        tm team status
        tm team status --json --memory news.sqlite

      It asks the memory only, so it works without a network.
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let memory = try self.memory.open()
    guard let team = try memory.team() else {
      throw MemoryStoreError.notInTeam(path: memory.path)
    }
    if json { return try Console.line(JSONText.encode(Document(memory.path, team))) }
    try Console.line("memory     \(memory.path)")
    try Console.line("team       \(team.name) at \(team.address)")
    try Console.line(
      "last sync  \(team.synchronised ?? "never"), revision \(team.revision)")
    try Console.line(
      "to send    \(Counted.units(team.unsent.units)) · \(Counted.concepts(team.unsent.concepts))")
    try Console.line("conflicts  \(team.conflicts)")
  }

  private struct Document: Encodable {
    let schema = 1
    let memory: String
    let team: String
    let address: String
    let revision: Int64
    let synchronised: String?
    let unsentUnits: Int
    let unsentConcepts: Int
    let conflicts: Int

    init(_ memory: String, _ team: TeamStatus) {
      self.memory = memory
      self.team = team.name
      address = team.address
      revision = team.revision
      synchronised = team.synchronised
      unsentUnits = team.unsent.units
      unsentConcepts = team.unsent.concepts
      conflicts = team.conflicts
    }
  }
}
