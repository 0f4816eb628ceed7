import ArgumentParser
import TranslationMemory

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
