import GRDB

/// Counts the changes of the termbase, so that whoever made terms ready can tell when to do it
/// again without reading them all.
enum TermbaseRevision {
  static func current(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT value FROM counter WHERE name = 'termbase'") ?? 0
  }

  /// To be called in every transaction that changes the termbase.
  static func advance(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO counter (name, value) VALUES ('termbase', 1)
        ON CONFLICT (name) DO UPDATE SET value = value + 1
        """)
  }
}
