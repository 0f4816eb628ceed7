import GRDB

/// The tables of a memory, and how older ones become newer.
///
/// Texts are stored once a language and shared by variants. What is looked up by a hash has a
/// narrow table of its own, filled in sorted order, because a random index on a wide table makes
/// large imports slow. Numbers in `posting`, `fingerprint` and the digests come from `StableHash`,
/// so they outlive the process that wrote them.
enum MemorySchema {
  /// `PRAGMA application_id` of a memory: "tmem".
  static let applicationID: Int32 = 0x746D_656D
  /// `PRAGMA user_version`: the number of the last step.
  static let version: Int32 = 7

  /// The statements that lead from each format to the next; the first make an empty memory.
  private static let steps: [(version: Int32, sql: String)] = [
    (
      1,
      unitsAndIndex + TermSchema.tables + LexiconSchema.tables
        + "PRAGMA application_id = \(applicationID);"
    ),
    // No text of the generation weighs more, see IndexEntry; of older ones nothing is known.
    (2, "ALTER TABLE generation ADD COLUMN heaviest INTEGER NOT NULL DEFAULT 65535"),
    (3, TermSchema.references),
    // How texts are analysed, see AnalysisVersion, and by what; NULL where it is not known.
    (
      4,
      """
      ALTER TABLE language ADD COLUMN analysis INTEGER;
      ALTER TABLE language ADD COLUMN analyzer TEXT;
      """
    ),
    (5, ReplicaSchema.tables),
    (6, CompletionSchema.tables),
    (7, UndoSchema.tables),
  ]

  /// Makes the tables of a new memory, or brings those of an older one up to date, in one
  /// transaction.
  ///
  /// The format is read inside the transaction: of several processes that open a new memory
  /// together, one makes the tables and the others find them. (GRDB's migrator reads what is to
  /// be done before it begins to write.)
  static func bringUpToDate(_ db: Database) throws {
    guard try format(of: db) < version else { return }
    try db.inTransaction(.immediate) {
      let known = try format(of: db)
      for step in steps where step.version > known {
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA user_version = \(step.version)")
      }
      if (1..<4).contains(known) { try DateUpdate(db: db).run() }
      return .commit
    }
  }

  /// The format a memory has, 0 for an empty file.
  static func format(of db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  private static let unitsAndIndex = """
    -- Languages of texts (primary subtags) and the tags that files wrote for them.
    CREATE TABLE language (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      literal TEXT NOT NULL UNIQUE,
      language INTEGER NOT NULL REFERENCES language
    ) STRICT;

    -- A file that was imported, or units added by hand. Header as FieldCoding has it.
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      added TEXT NOT NULL,
      header BLOB
    ) STRICT;

    -- Attributes other than tuid, and annotations, in `details`. `changed` is yyyymmddhhmmss.
    -- quality: see Quality.
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      origin INTEGER NOT NULL REFERENCES origin,
      position INTEGER NOT NULL,
      tuid TEXT,
      changed INTEGER,
      quality INTEGER NOT NULL,
      confidence REAL,
      details BLOB
    ) STRICT;

    -- markup is NULL for a text without inline codes; stems are little-endian 32-bit numbers.
    CREATE TABLE text (
      id INTEGER PRIMARY KEY,
      language INTEGER NOT NULL REFERENCES language,
      fingerprint INTEGER NOT NULL,
      stems BLOB NOT NULL,
      plain TEXT NOT NULL,
      markup TEXT
    ) STRICT;

    -- previous and next are fingerprints of the neighbouring texts of the same language.
    CREATE TABLE variant (
      unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
      position INTEGER NOT NULL,
      tag INTEGER NOT NULL REFERENCES tag,
      text INTEGER NOT NULL REFERENCES text,
      previous INTEGER,
      next INTEGER,
      details BLOB,
      PRIMARY KEY (unit, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX variant_text ON variant (text, unit);

    CREATE TABLE text_digest (
      digest INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (digest, text)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_digest (
      digest INTEGER NOT NULL, unit INTEGER NOT NULL, PRIMARY KEY (digest, unit)
    ) STRICT, WITHOUT ROWID;

    -- The inverted index: see PostingList. A row a stem and generation. The lists stand in a table of
    -- their own beside the key, because SQLite reads a key that goes on on other pages whole when it
    -- compares it; memories made before have them in the key, and each search for a stem reads lists of
    -- a dozen others.
    CREATE TABLE generation (id INTEGER PRIMARY KEY, postings INTEGER NOT NULL) STRICT;
    CREATE TABLE posting (
      language INTEGER NOT NULL,
      stem INTEGER NOT NULL,
      generation INTEGER NOT NULL,
      list BLOB NOT NULL,
      PRIMARY KEY (language, stem, generation)
    ) STRICT;
    CREATE INDEX posting_generation ON posting (generation, language, stem);

    -- The last ids given out; ids of deleted rows are never used again, the index may name them.
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """
}
