import Bitext

/// Making a team's tables and roles, or bringing older ones up to date.
public enum TeamCreation {
  /// What was done.
  public enum Outcome: Sendable, Equatable {
    case made
    /// Older tables were brought up to date; the version they had.
    case updated(from: Int)
    /// The team is there already; nothing but its rights was renewed.
    case unchanged
  }

  /// Makes the team, in one transaction; called again it changes nothing. Whoever does it needs
  /// the right to make schemas and, unless the roles are there, roles.
  ///
  /// - Parameter keepDays: how long tombstones are kept.
  package static func run(
    address: TeamAddress, name: String, keepDays: Int
  ) async throws -> Outcome {
    try await Work(address: address, schema: TeamSchema(name: name), keepDays: keepDays).run()
  }

  private actor Work {
    private let thread = WorkerThread(name: "team creation")
    private let address: TeamAddress
    private let schema: TeamSchema
    private let keepDays: Int

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(address: TeamAddress, schema: TeamSchema, keepDays: Int) {
      self.address = address
      self.schema = schema
      self.keepDays = keepDays
    }

    deinit { thread.stop() }

    func run() throws -> Outcome {
      let connection = try PostgresConnection(address.settings(for: .primary))
      try connection.runScript(PostgresConnection.manners)
      do {
        try connection.runScript("BEGIN")
        // Two who make it at once take turns.
        try connection.run(
          "SELECT pg_advisory_xact_lock(hashtext($1))", [.text("tm " + schema.name)])
        let outcome = try steps(connection)
        try connection.runScript(schema.rights)
        try connection.runScript("COMMIT")
        return outcome
      } catch {
        try? connection.runScript("ROLLBACK")
        throw error
      }
    }

    private func steps(_ connection: PostgresConnection) throws -> Outcome {
      let known = try version(connection)
      if known > TeamSchema.version {
        throw TeamError.newer(version: known, supported: TeamSchema.version)
      }
      for step in schema.steps where step.version > known { try connection.runScript(step.sql) }
      if known == 0 {
        try connection.run(
          "INSERT INTO \(schema.schema).team (version, id, keep_days) VALUES ($1, $2, $3)",
          [.integer(Int64(TeamSchema.version)), .id(.random()), .integer(Int64(keepDays))])
        return .made
      }
      try connection.run(
        "UPDATE \(schema.schema).team SET version = $1, keep_days = $2",
        [.integer(Int64(TeamSchema.version)), .integer(Int64(keepDays))])
      return known == TeamSchema.version ? .unchanged : .updated(from: known)
    }

    /// 0 where there is no team.
    private func version(_ connection: PostgresConnection) throws -> Int {
      let table = try connection.run(
        "SELECT to_regclass($1) IS NOT NULL", [.text("\(schema.schema).team")])
      guard table.bool(0, 0) else { return 0 }
      let rows = try connection.run("SELECT version FROM \(schema.schema).team")
      return rows.count == 0 ? 0 : Int(rows.integer(0, 0) ?? 0)
    }
  }
}
