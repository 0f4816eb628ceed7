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
