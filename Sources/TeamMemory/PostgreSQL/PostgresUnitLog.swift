import Bitext
import Bytes
import Foundation

/// The log in PostgreSQL.
///
/// It runs on a thread of its own, because libpq waits for the network. The connection is made when
/// it is needed and made anew when it broke.
package actor PostgresUnitLog: UnitLog {
  private let thread: WorkerThread
  private let address: TeamAddress
  private let schema: TeamSchema
  private var readsFromStandby: Bool
  private var primary: PostgresConnection?
  private var standby: PostgresConnection?
  private var stage = Stage.missing

  /// What the team is called in the database.
  package nonisolated var name: String { schema.name }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    thread.asUnownedSerialExecutor()
  }

  /// - Parameter readsFromStandby: whether to read from a copy where there is one, and so to leave the
  ///   primary to those who write.
  package init(address: TeamAddress, name: String, readsFromStandby: Bool = false) throws {
    self.address = address
    self.readsFromStandby = readsFromStandby
    schema = try TeamSchema(name: name)
    thread = WorkerThread(name: "team \(name)")
  }

  deinit { thread.stop() }

  /// The host that changes go to unencrypted over a network; nil when none is.
  package func exposedHost() throws -> String? {
    let connection = try reading()
    let host = connection.host
    let isHere =
      host.isEmpty || host.hasPrefix("/") || host == "localhost" || host == "::1"
      || host.hasPrefix("127.")
    return isHere || connection.isEncrypted ? nil : host
  }

  package func state(known: Int64) throws -> LogState {
    try using(reading()) { connection in
      let rows = try connection.run(
        """
        SELECT t.version, t.id, t.head, h.id, coalesce(h.author, ''), t.horizon,
          pg_is_in_recovery(), extract(epoch FROM clock_timestamp())::float8,
          (SELECT id FROM \(schema.schema).revision WHERE number = $1)
        FROM \(schema.schema).team t LEFT JOIN \(schema.schema).revision h ON h.number = t.head
        """, [.integer(known)])
      guard rows.count == 1, let version = rows.integer(0, 0), let team = rows.id(0, 1) else {
        throw TeamError.noTeam(schema.name)
      }
      try schema.check(version: Int(version))
      return LogState(
        team: team,
        head: LogRevision(
          number: rows.integer(0, 2) ?? 0, id: rows.id(0, 3) ?? SharedID(high: 0, low: 0),
          author: rows.text(0, 4)),
        knownID: rows.id(0, 8), horizon: rows.integer(0, 5) ?? 0, isStandby: rows.bool(0, 6),
        time: rows.double(0, 7) ?? 0)
    }
  }

  package func changes(after revision: Int64, limit: Int) throws -> ChangeBatch {
    try using(reading()) { connection in
      let rows = try connection.run(
        """
        WITH upto AS MATERIALIZED (
          SELECT coalesce(
            (SELECT revision FROM \(schema.schema).entry WHERE revision > $1
             ORDER BY revision OFFSET $2 - 1 LIMIT 1),
            (SELECT head FROM \(schema.schema).team)) AS number)
        SELECT upto.number, e.id, e.revision, e.kind, e.content, e.detail
        FROM upto LEFT JOIN \(schema.schema).entry e
          ON e.revision > $1 AND e.revision <= upto.number
        ORDER BY e.revision, e.kind, e.id
        """, [.integer(revision), .integer(Int64(limit))])
      let upTo = rows.integer(0, 0) ?? revision
      var changes: [UnitChange] = []
      changes.reserveCapacity(rows.count)
      for row in 0..<rows.count {
        guard let id = rows.id(row, 1) else { continue }
        changes.append(try Self.change(rows, row, id))
      }
      let numbers = Set(changes.map(\.revision)).union([upTo]).sorted()
      let names = try connection.run(
        "SELECT number, id, author FROM \(schema.schema).revision WHERE number = ANY ($1)",
        [.integers(numbers)])
      return ChangeBatch(
        after: revision, upTo: upTo, changes: changes,
        revisions: (0..<names.count).compactMap { Self.revision(names, $0) })
    }
  }

  private static func change(
    _ rows: PostgresRows, _ row: Int, _ id: SharedID
  ) throws -> UnitChange {
    do {
      guard let revision = rows.integer(row, 2), let kind = rows.integer(row, 3),
        let kind = UInt8(exactly: kind), let detail = rows.bytes(row, 5)
      else { throw UnreadableBytes.damaged }
      return try ChangeCoding.decode(
        id: id, kind: kind, revision: revision, content: rows.bytes(row, 4), detail: detail)
    } catch is UnreadableBytes {
      throw TeamError.unreadable("an entry \(id)")
    }
  }

  private static func revision(_ rows: PostgresRows, _ row: Int) -> LogRevision? {
    guard let number = rows.integer(row, 0), let id = rows.id(row, 1) else { return nil }
    return LogRevision(number: number, id: id, author: rows.text(row, 2))
  }

  package func push(_ batch: OutgoingBatch) throws -> PushOutcome {
    try using(writing()) { connection in
      try makeReady(connection)
      // Until the batch is dealt with, what may be left of it is in the way of the next.
      stage = .used
      try connection.copy(
        "COPY pg_temp.staged FROM STDIN (FORMAT binary)", CopyRows.encode(batch.changes))
      let rows = try connection.run(
        "SELECT number, id, author, outcome FROM \(schema.schema).push($1, $2, $3, $4)",
        [
          .id(batch.replica), .integer(batch.sequence), .id(batch.token), .integer(batch.known),
        ])
      stage = .empty
      switch rows.text(0, 3) {
      case "applied":
        guard let revision = Self.revision(rows, 0) else {
          throw TeamError.unreadable("a revision without a number")
        }
        return .applied(revision)
      case "outdated":
        // A standby may not have yet what is to be read now.
        readsFromStandby = false
        return .outdated
      default: return .spent
      }
    }
  }

  /// The primary's connection and its table for batches.
  private enum Stage { case missing, empty, used }

  /// Makes a connection ready to write. The table is the connection's own: no lock is held while
  /// rows are on their way, and they go with the connection.
  private func makeReady(_ connection: PostgresConnection) throws {
    switch stage {
    case .missing: try connection.runScript(Self.stageScript)
    case .used: try connection.runScript("TRUNCATE pg_temp.staged")
    case .empty: return
    }
    stage = .empty
  }

  static let stageScript =
    PostgresConnection.manners + """
      ;
      CREATE TEMPORARY TABLE staged (
        id uuid NOT NULL, base bigint NOT NULL, kind smallint NOT NULL, content bytea,
        detail bytea NOT NULL, name text)
      """

  package func settle(
    replica: SharedID, sequence: Int64, token: SharedID
  ) throws -> SettledBatch {
    try using(writing()) { connection in
      try makeReady(connection)
      let rows = try connection.run(
        "SELECT number, id, author, token FROM \(schema.schema).settle($1, $2, $3)",
        [.id(replica), .integer(sequence), .id(token)])
      if let found = rows.id(0, 3), found != token { return .foreign }
      return Self.revision(rows, 0).map(SettledBatch.applied) ?? .abandoned
    }
  }

  package func lastCommon(of revisions: [LogRevision]) throws -> LogRevision? {
    try using(reading()) { connection in
      let rows = try connection.run(
        """
        SELECT r.number, r.id, r.author FROM \(schema.schema).revision r
        JOIN unnest($1, $2) AS k (number, id) ON r.number = k.number AND r.id = k.id
        ORDER BY r.number DESC LIMIT 1
        """, [.integers(revisions.map(\.number)), .ids(revisions.map(\.id))])
      return rows.count == 0 ? nil : Self.revision(rows, 0)
    }
  }

  package func livingIDs() throws -> Set<SharedID> {
    try using(reading()) { connection in
      let rows = try connection.run(
        "SELECT id FROM \(schema.schema).entry WHERE content IS NOT NULL")
      return Set((0..<rows.count).compactMap { rows.id($0, 0) })
    }
  }

  // MARK: - Connections

  private func reading() throws -> PostgresConnection {
    guard readsFromStandby else { return try writing() }
    if let standby { return standby }
    let connection = try PostgresConnection(address.settings(for: .preferStandby))
    standby = connection
    return connection
  }

  private func writing() throws -> PostgresConnection {
    if let primary { return primary }
    let connection = try PostgresConnection(address.settings(for: .primary))
    primary = connection
    return connection
  }

  /// Uses a connection; one that broke is not used again.
  private func using<T>(
    _ connection: PostgresConnection, _ body: (PostgresConnection) throws -> T
  ) throws -> T {
    do { return try body(connection) } catch {
      if connection.isBroken || (error as? TeamError) == .readOnly {
        if connection === primary { (primary, stage) = (nil, .missing) }
        if connection === standby { standby = nil }
      }
      throw schema.explaining(error)
    }
  }
}

extension TeamSchema {
  /// Throws when the tables are of another version.
  func check(version: Int) throws {
    if version > Self.version {
      throw TeamError.newer(version: version, supported: Self.version)
    }
    if version < Self.version {
      throw TeamError.older(version: version, supported: Self.version)
    }
  }

  /// A schema or table that is not there is a team that is not there; so is one without rights.
  func explaining(_ error: any Error) -> any Error {
    guard case TeamError.server(let code, _)? = error as? TeamError else { return error }
    return ["3F000", "42P01", "42883"].contains(code) ? TeamError.noTeam(name) : error
  }
}
