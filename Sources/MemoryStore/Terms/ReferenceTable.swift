import Bitext
import GRDB

/// What the concepts of an open database refer to.
struct ReferenceTable {
  let db: Database

  /// In the order they came; in a team, by name.
  func all() throws -> [TermReference] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM term_reference
        ORDER BY CASE WHEN EXISTS (SELECT 1 FROM team) THEN name END, rowid
        """
    ).map(Self.reference)
  }

  func reference(_ row: Int64) throws -> TermReference? {
    try Row.fetchOne(db, sql: "SELECT * FROM term_reference WHERE rowid = ?", arguments: [row])
      .map(Self.reference)
  }

  func row(named name: String) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT rowid FROM term_reference WHERE name = ?", arguments: [name])
  }

  private static func reference(_ row: Row) throws -> TermReference {
    TermReference(
      id: try row.decode(forColumn: "name"), kind: try row.decode(forColumn: "kind"),
      markup: try row.decode(forColumn: "markup"))
  }

  /// Keeps references; one replaces that of its id. Those without one say nothing.
  func put(_ references: [TermReference]) throws {
    for reference in references where !reference.id.isEmpty {
      try db.execute(
        sql: """
          INSERT INTO term_reference VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, markup = excluded.markup
          """, arguments: [reference.id, reference.kind, reference.markup])
    }
  }
}
