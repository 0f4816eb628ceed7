/// The tables of the termbase.
enum TermSchema {
  static let tables = """
    -- A concept; name is its id in the files it came from. Details as JSON.
    CREATE TABLE concept (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      domain TEXT,
      definition TEXT,
      note TEXT,
      source TEXT,
      author TEXT,
      created TEXT,
      changed TEXT,
      details TEXT
    ) STRICT;

    CREATE TABLE term (
      concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      status TEXT,
      note TEXT,
      source TEXT,
      author TEXT,
      created TEXT,
      changed TEXT,
      details TEXT,
      PRIMARY KEY (concept, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX term_text ON term (text, language);
    """

  static let references = """
    -- What concepts point at, see TermReference.
    CREATE TABLE term_reference (
      name TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      markup TEXT NOT NULL
    ) STRICT;
    """
}
