import GRDB

@testable import MemoryStore

/// Memories as earlier versions wrote them.
enum OlderMemory {
  /// Makes the memory at `path` one of an earlier format, and whatever else `change` does to it.
  static func make(
    _ path: String, format: Int, _ change: (Database) throws -> Void = { _ in }
  ) throws {
    try DatabaseQueue(path: path).write { db in
      if format < 7 {
        try db.execute(sql: "DROP TABLE undo_unit; DROP TABLE undo_change")
      }
      if format < 6 {
        try db.execute(sql: "DROP TABLE word_model; DROP TABLE word_translation")
      }
      if format < 5 {
        for table in ["team", "team_revision", "team_entry", "team_change", "team_conflict"] {
          try db.execute(sql: "DROP TABLE \(table)")
        }
      }
      if format < 4 {
        try db.execute(
          sql: """
            ALTER TABLE language DROP COLUMN analysis; ALTER TABLE language DROP COLUMN analyzer;
            """)
      }
      if format < 3 { try db.execute(sql: "DROP TABLE term_reference") }
      if format < 2 { try db.execute(sql: "ALTER TABLE generation DROP COLUMN heaviest") }
      try db.execute(sql: "PRAGMA user_version = \(format)")
      try change(db)
    }
  }
}
