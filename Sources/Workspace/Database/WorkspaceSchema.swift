import GRDB

/// The tables of a workspace.
enum WorkspaceSchema {
  /// `PRAGMA application_id` of a workspace: "tmws".
  static let applicationID: Int32 = 0x746D_7773
  /// `PRAGMA user_version`.
  static let version: Int32 = 1

  /// Makes the tables of a new workspace in one transaction; throws ``WorkspaceError`` for a file that
  /// is something else.
  static func bringUpToDate(_ db: Database, path: String) throws {
    try db.inTransaction(.immediate) {
      let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let known = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if application == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
        try db.execute(sql: tables)
        return .commit
      }
      guard application == applicationID else { throw WorkspaceError.notAWorkspace(path: path) }
      guard known <= version else {
        throw WorkspaceError.newer(path: path, version: Int(known))
      }
      return .commit
    }
  }

  private static let tables = """
    -- targets: tags with commas between. ending: what stands behind the last segment. file: the file
    -- it was read from. revision counts its changes, structure is that of the last split or merge.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      targets TEXT NOT NULL,
      ending TEXT NOT NULL,
      file BLOB,
      changed TEXT NOT NULL,
      revision INTEGER NOT NULL,
      structure INTEGER NOT NULL
    ) STRICT;

    -- position counts from 1; lead is the text between the segment before and this one.
    CREATE TABLE segment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      lead TEXT NOT NULL,
      source TEXT NOT NULL,
      endsParagraph INTEGER NOT NULL,
      words INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX segment_article ON segment (article, position);

    CREATE TABLE translation (
      segment INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      state TEXT NOT NULL,
      origin TEXT,
      revision INTEGER NOT NULL,
      PRIMARY KEY (segment, position)
    ) STRICT, WITHOUT ROWID;

    -- The unit of the memory for a segment. No foreign key: an undone split gives a segment back.
    CREATE TABLE unit (
      segment INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      unit INTEGER NOT NULL,
      isOwn INTEGER NOT NULL
    ) STRICT;

    -- No foreign key to the segment, for the same reason.
    CREATE TABLE comment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      segment INTEGER NOT NULL,
      text TEXT NOT NULL,
      date TEXT NOT NULL
    ) STRICT;
    CREATE INDEX comment_segment ON comment (segment);

    -- What can be undone, and with isUndone what can be done again. replacements is JSON; draftOf is
    -- the segment that was typed in.
    CREATE TABLE step (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      isUndone INTEGER NOT NULL DEFAULT 0,
      draftOf INTEGER,
      replacements BLOB NOT NULL
    ) STRICT;
    CREATE INDEX step_article ON step (article, id);

    -- What was done to units of the memory; texts is JSON, by language.
    CREATE TABLE unitChange (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      unit INTEGER NOT NULL,
      kind TEXT NOT NULL,
      texts TEXT NOT NULL,
      author TEXT,
      date TEXT NOT NULL
    ) STRICT;
    CREATE INDEX unitChange_unit ON unitChange (unit);

    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    """
}
