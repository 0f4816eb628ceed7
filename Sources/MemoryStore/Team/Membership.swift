import Bitext
import Foundation
import GRDB

/// Which team a memory belongs to, and how far it has come with its log.
package struct Membership: Sendable {
  /// Where the log is, as `TeamAddress` writes it.
  package let address: String
  package let name: String
  package let team: SharedID
  package let replica: SharedID
  /// The last revision of the log that was taken in.
  package let cursor: Int64
  /// The last revision of the log that the memory knows of, its own included; number 0 for none.
  package let known: LogRevision
  /// The batch that is on its way, if there is one.
  package let onItsWay: (sequence: Int64, token: SharedID)?
  /// When the memory was last synchronised, in ISO 8601.
  package let synchronised: String?
}

/// What of a memory was changed since it was last sent, in numbers.
package struct UnsentChanges: Sendable, Equatable {
  package var units = 0
  package var concepts = 0
  package var others = 0

  package var all: Int { units + concepts + others }
}

extension MemoryStore {
  /// The team the memory belongs to; nil for a memory of one's own.
  package func membership() throws -> Membership? {
    try read { try Membership.current($0) }
  }

  /// Makes the memory a replica of a team; all it holds is to be sent.
  package func joinTeam(address: String, name: String, team: SharedID) throws {
    try write { db in
      guard try Membership.current(db) == nil else { throw MemoryStoreError.inTeam(path: path) }
      try db.execute(
        sql: "INSERT INTO team (only, address, name, id, replica) VALUES (1, ?, ?, ?, ?)",
        arguments: [address, name, Data(team.bytes), Data(SharedID.random().bytes)])
      try db.execute(sql: ReplicaSchema.everything)
      try db.execute(sql: ReplicaSchema.triggers)
    }
  }

  /// Says where the team's log is now.
  package func moveTeam(to address: String) throws {
    try write { try $0.execute(sql: "UPDATE team SET address = ?", arguments: [address]) }
  }

  /// Makes the memory one's own again; it keeps all it holds.
  package func leaveTeam() throws {
    try write { db in
      try db.execute(sql: ReplicaSchema.withoutTriggers)
      for table in ["team", "team_revision", "team_entry", "team_change", "team_conflict"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
    }
  }

  package func unsentChanges() throws -> UnsentChanges {
    try read { db in
      var unsent = UnsentChanges()
      let rows = try Row.fetchAll(
        db, sql: "SELECT kind, count(*) AS number FROM team_change GROUP BY kind")
      for row in rows {
        let number = try row.decode(Int.self, forColumn: "number")
        switch UnitChange.Kind(rawValue: try row.decode(forColumn: "kind")) {
        case .unit: unsent.units = number
        case .concept: unsent.concepts = number
        default: unsent.others += number
        }
      }
      return unsent
    }
  }

  /// What joining a team would share, in numbers.
  package func shareable() throws -> UnsentChanges {
    try read { db in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return UnsentChanges(
        units: try count("unit"), concepts: try count("concept"),
        others: try count("term_reference"))
    }
  }

  /// Gives the memory another name in its team: it is a copy of one that goes on under this one.
  package func renameReplica() throws {
    try write { db in
      try db.execute(
        sql: "UPDATE team SET replica = ?, token = NULL",
        arguments: [Data(SharedID.random().bytes)])
      try db.execute(sql: "UPDATE team_change SET sent = NULL")
    }
  }

  /// Notes that the memory has all that the log has, and the log all that it has.
  package func noteSynchronised(at time: String) throws {
    try write { try $0.execute(sql: "UPDATE team SET synchronised = ?", arguments: [time]) }
  }
}

extension Membership {
  static func current(_ db: Database) throws -> Membership? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM team"),
      let team = SharedID(try row.decode(Data.self, forColumn: "id")),
      let replica = SharedID(try row.decode(Data.self, forColumn: "replica"))
    else { return nil }
    let cursor = try row.decode(Int64.self, forColumn: "cursor")
    let last = try Row.fetchOne(
      db, sql: "SELECT number, id FROM team_revision ORDER BY number DESC LIMIT 1")
    let known = try last.flatMap { last in
      try SharedID(last.decode(Data.self, forColumn: "id")).map {
        LogRevision(number: try last.decode(forColumn: "number"), id: $0)
      }
    }
    let token = try row.decode(Data?.self, forColumn: "token").flatMap { SharedID($0) }
    return Membership(
      address: try row.decode(forColumn: "address"), name: try row.decode(forColumn: "name"),
      team: team, replica: replica, cursor: cursor,
      known: known ?? LogRevision(number: 0, id: SharedID(high: 0, low: 0)),
      onItsWay: try token.map { (try row.decode(forColumn: "sequence"), $0) },
      synchronised: try row.decode(forColumn: "synchronised"))
  }
}

extension SharedID {
  init?(_ data: Data) {
    guard let id = data.withUnsafeBytes({ SharedID($0) }) else { return nil }
    self = id
  }
}
