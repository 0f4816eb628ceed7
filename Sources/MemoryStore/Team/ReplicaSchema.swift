import Bitext

/// The tables of a memory that is a team's replica, and the triggers that note its changes.
///
/// Without a team all are empty and there are no triggers, so they cost nothing then. Triggers
/// notice every change of the memory, whatever makes it, and what they note belongs to the
/// transaction of the change.
enum ReplicaSchema {
  static let tables = """
    -- The team; one row or none. cursor is the last revision of the log that was taken in,
    -- sequence counts the batches that were sent, token names the one that is on its way.
    CREATE TABLE team (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      address TEXT NOT NULL,
      name TEXT NOT NULL,
      id BLOB NOT NULL,
      replica BLOB NOT NULL,
      cursor INTEGER NOT NULL DEFAULT 0,
      sequence INTEGER NOT NULL DEFAULT 0,
      token BLOB,
      isRecording INTEGER NOT NULL DEFAULT 1,
      synchronised TEXT
    ) STRICT;

    -- The revisions of the log that the replica has seen, to find the last one that is still there.
    CREATE TABLE team_revision (number INTEGER PRIMARY KEY, id BLOB NOT NULL) STRICT;

    -- What the team calls a row, and the revision its content is of, 0 for one that is not in the
    -- log yet. Kinds as UnitChange.Kind. Entries of deleted rows stay: they are the tombstones.
    CREATE TABLE team_entry (
      kind INTEGER NOT NULL,
      row INTEGER NOT NULL,
      id BLOB NOT NULL UNIQUE,
      revision INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (kind, row)
    ) STRICT, WITHOUT ROWID;

    -- Rows changed here since they were last sent. stamp counts the changes, sent is what it was
    -- when the row went into the batch that is on its way.
    CREATE TABLE team_change (
      kind INTEGER NOT NULL,
      row INTEGER NOT NULL,
      stamp INTEGER NOT NULL DEFAULT 1,
      sent INTEGER,
      PRIMARY KEY (kind, row)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX team_change_sent ON team_change (kind, row) WHERE sent IS NOT NULL;

    -- Rows that are one of two changes which did not know of each other, see ConflictNote.
    CREATE TABLE team_conflict (
      kind INTEGER NOT NULL,
      row INTEGER NOT NULL,
      reason INTEGER NOT NULL,
      other BLOB,
      author TEXT NOT NULL,
      PRIMARY KEY (kind, row)
    ) STRICT, WITHOUT ROWID;
    """

  /// A table whose rows are shared, or belong to rows that are.
  private struct Source {
    let kind: UnitChange.Kind
    let table: String
    /// The column that names the shared row.
    let row: String
    /// What of it is shared; neighbours are not, since every analyser names them in its own way.
    let columns: String
  }

  private static let sources = [
    Source(
      kind: .unit, table: "unit", row: "id",
      columns: "origin, tuid, changed, quality, confidence, details"),
    Source(
      kind: .unit, table: "variant", row: "unit", columns: "unit, position, tag, text, details"),
    Source(
      kind: .concept, table: "concept", row: "id",
      columns: "name, domain, definition, note, source, author, created, changed, details"),
    Source(
      kind: .concept, table: "term", row: "concept",
      columns: "concept, position, language, text, status, note, source, author, created, "
        + "changed, details"),
    Source(
      kind: .reference, table: "term_reference", row: "rowid", columns: "name, kind, markup"),
    Source(kind: .origin, table: "origin", row: "id", columns: "name, header"),
  ]

  /// The statements that make the triggers.
  static var triggers: String {
    sources.flatMap { source in
      [("INSERT", "NEW"), ("UPDATE OF \(source.columns)", "NEW"), ("DELETE", "OLD")].map {
        event, row in
        """
        CREATE TRIGGER \(name(source, event)) AFTER \(event) ON \(source.table)
        WHEN (SELECT isRecording FROM team) BEGIN
          INSERT INTO team_change (kind, row) VALUES (\(source.kind.rawValue), \(row).\(source.row))
            ON CONFLICT (kind, row) DO UPDATE SET stamp = stamp + 1;
          DELETE FROM team_conflict
            WHERE kind = \(source.kind.rawValue) AND row = \(row).\(source.row);
        END;
        """
      }
    }.joined(separator: "\n")
  }

  /// The statements that take them away again.
  static var withoutTriggers: String {
    sources.flatMap { source in
      ["INSERT", "UPDATE", "DELETE"].map { "DROP TRIGGER IF EXISTS \(name(source, $0));" }
    }.joined(separator: "\n")
  }

  /// The triggers there should be.
  static var triggerCount: Int { sources.count * 3 }

  private static func name(_ source: Source, _ event: String) -> String {
    "team_\(source.table)_\(event.prefix(6).lowercased())"
  }

  /// Notes all that there is as changed.
  static let everything = """
    INSERT INTO team_change (kind, row) SELECT 0, id FROM origin;
    INSERT INTO team_change (kind, row) SELECT 1, rowid FROM term_reference;
    INSERT INTO team_change (kind, row) SELECT 2, id FROM concept;
    INSERT INTO team_change (kind, row) SELECT 3, id FROM unit;
    """
}
