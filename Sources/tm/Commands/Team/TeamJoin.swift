import ArgumentParser
import TranslationMemory

struct TeamJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make a memory part of a team, and share what it holds.",
    discussion: """
      Examples:
        tm team join postgresql://aigul@db.bureau.kz/memory?sslmode=require --dry-run
        tm team join postgresql://aigul@db1,db2/memory --memory news.sqlite

      What the memory holds goes to the team, and what the team holds comes here; what both have is \
      not doubled. With --dry-run it only says how much would be shared. A memory that belongs to \
      the team already learns the new address.
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var team: TeamAddressOption

  @Flag(help: "Only say how much the memory would share.")
  var dryRun = false

  func run() throws {
    let address = try team.parsed()
    let name = team.name
    try waiting { try await Memory.checkTeam(at: address, name: name) }
    if dryRun {
      return Console.note("would share \(try Self.share(memory.open())) with the team \(name)")
    }
    try memory.changing { memory in
      Console.note("sharing \(try Self.share(memory)) with the team \(name)")
      try waiting { try await memory.join(at: address, name: name) }
      var options = SyncOptions()
      options.address = address
      try SyncRun(connection: memory.teamConnection(options)).once()
    }
  }

  private static func share(_ memory: Memory) throws -> String {
    let share = try memory.shareable()
    return "\(Counted.units(share.units)) and \(Counted.concepts(share.concepts))"
  }
}
