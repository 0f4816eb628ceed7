import Bitext
import GRDB

/// What the concepts of an open database refer to.
struct ReferenceTable {
  let db: Database

  /// In the order they came.
  func all() throws -> [TermReference] {
    try Row.fetchAll(db, sql: "SELECT * FROM term_reference ORDER BY rowid").map {
      TermReference(id: $0["name"], kind: $0["kind"], markup: $0["markup"])
    }
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
