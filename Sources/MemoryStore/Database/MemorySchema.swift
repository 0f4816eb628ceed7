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
  /// `PRAGMA user_version`: the number of the last migration.
  static let version: Int32 = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: units, texts, index") { db in
      try db.execute(sql: unitsAndIndex)
      try db.execute(sql: TermSchema.tables)
      try db.execute(sql: LexiconSchema.tables)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: weights of generations") { db in
      // No text of the generation weighs more, see IndexEntry; of older ones nothing is known.
      try db.execute(
        sql: "ALTER TABLE generation ADD COLUMN heaviest INTEGER NOT NULL DEFAULT 65535")
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: references of concepts") { db in
      try db.execute(sql: TermSchema.references)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
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

    -- The inverted index: see PostingList. Lists of a stem lie side by side, one a generation.
    CREATE TABLE generation (id INTEGER PRIMARY KEY, postings INTEGER NOT NULL) STRICT;
    CREATE TABLE posting (
      language INTEGER NOT NULL,
      stem INTEGER NOT NULL,
      generation INTEGER NOT NULL,
      list BLOB NOT NULL,
      PRIMARY KEY (language, stem, generation)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posting_generation ON posting (generation);

    -- The last ids given out; ids of deleted rows are never used again, the index may name them.
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """
}
