import ArgumentParser
import TranslationMemory

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
