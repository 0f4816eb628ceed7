import Bitext
import GRDB

/// What of a team's replica is not as it should be: triggers that some tool took away, so that changes
/// were not noted.
struct TeamCare {
  let db: Database

  /// Whether all triggers are there that note changes.
  func hasTriggers() throws -> Bool {
    let triggers = try Int.fetchOne(
      db,
      sql:
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'team~_%' ESCAPE '~'"
    )
    return triggers == ReplicaSchema.triggerCount
  }

  private func isIncomplete() throws -> Bool {
    guard try Membership.current(db) != nil else { return false }
    let isRecording = try Bool.fetchOne(db, sql: "SELECT isRecording FROM team")
    return try !hasTriggers() || isRecording != true
  }

  func faults() throws -> [MemoryFault] {
    guard try isIncomplete() else { return [] }
    return [MemoryFault(kind: .team, detail: "changes are not noted for the team")]
  }

  /// Notes changes again from now on, and notes all there is as changed, because earlier changes
  /// are not known.
  func repair() throws {
    guard try isIncomplete() else { return }
    try db.execute(sql: ReplicaSchema.withoutTriggers)
    try db.execute(sql: "DELETE FROM team_change; UPDATE team SET isRecording = 1")
    try db.execute(sql: ReplicaSchema.everything)
    try db.execute(
      sql: "INSERT OR IGNORE INTO team_change (kind, row) SELECT kind, row FROM team_entry")
    try db.execute(sql: ReplicaSchema.triggers)
  }
}
