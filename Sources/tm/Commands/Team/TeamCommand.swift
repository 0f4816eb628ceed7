import ArgumentParser
import TranslationMemory

/// Everything about a team's memory.
struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Share a memory with colleagues through PostgreSQL.",
    discussion: """
      Examples:
        tm team create postgresql://admin@db.bureau.kz/memory
        tm team join postgresql://aigul@db.bureau.kz/memory?sslmode=require
        tm team conflicts

      Each member's memory holds everything and is searched on their own desk, with or without a \
      network; `tm sync` brings it and the others together. The password is never in a file of \
      ours: put it into ~/.pgpass, a service file or PGPASSWORD.
      """,
    subcommands: [
      TeamCreate.self, TeamJoin.self, TeamLeave.self, TeamStatusCommand.self,
      TeamConflicts.self, TeamResolve.self,
    ])
}

/// The address of a team's database and the team's name there.
struct TeamAddressOption: ParsableArguments {
  @Option(help: ArgumentHelp("What the team is called in the database.", valueName: "name"))
  var name: String = Memory.defaultTeam

  @Argument(
    help: ArgumentHelp(
      "The database: postgresql://user@host1,host2/database?sslmode=require.",
      valueName: "address"))
  var address: String

  /// The address as libpq reads it; says so when it holds a password.
  func parsed() throws -> TeamAddress {
    let address = try TeamAddress(self.address)
    if address.hadPassword {
      Console.error(
        "warning: the password in the address is used now and not kept; put it into ~/.pgpass")
    }
    return address
  }
}

struct TeamCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a team in a PostgreSQL database.",
    discussion: """
      Examples:
        tm team create postgresql://admin@db.bureau.kz/memory
        tm team create postgresql://admin@localhost/memory --name news --keep-days 90

      Makes a schema of the team's name and two roles, NAME_reader and NAME_writer, which you give \
      to your users: GRANT tm_writer TO aigul. Called again it changes nothing, or brings older \
      tables up to date. It takes a user who may make schemas and roles.
      """)

  @OptionGroup var team: TeamAddressOption

  @Option(
    help: ArgumentHelp(
      "How long deletions are remembered for members who are away.", valueName: "days"))
  var keepDays: Int = Memory.defaultKeepDays

  func validate() throws {
    guard (1...36_500).contains(keepDays) else {
      throw ValidationError("--keep-days is a number of days, 1 or more.")
    }
  }

  func run() throws {
    let address = try team.parsed()
    let (name, keepDays) = (team.name, keepDays)
    let outcome = try waiting {
      try await Memory.createTeam(at: address, name: name, keepDays: keepDays)
    }
    switch outcome {
    case .made: Console.note("made the team \(name)")
    case .updated: Console.note("brought the team \(name) up to date")
    case .unchanged: Console.note("the team \(name) is there already")
    }
    Console.note("members need one of its roles: GRANT \(name)_writer TO their_name;")
  }
}

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

/// Numbers with their nouns.
enum Counted {
  static func units(_ count: Int) -> String { count.counted("unit") }
  static func concepts(_ count: Int) -> String { count.counted("concept") }
}
