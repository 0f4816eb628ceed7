/// The tables of what can be taken back: see ``UndoJournal``.
///
/// Each unit is one value, so that no row here looks like the row of a unit or a variant: rows of a
/// damaged file are told apart by what they look like.
enum UndoSchema {
  static let tables = """
    -- Changes that a person made, the last ones; kind: see MemoryChange.Kind.
    CREATE TABLE undo_change (
      id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, made TEXT NOT NULL
    ) STRICT;

    -- The units each of them touched: as they were before it, see UnitImage, NULL for one that was not
    -- there; and a digest of what it made of them, NULL for one that went.
    CREATE TABLE undo_unit (
      change INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      after INTEGER,
      image BLOB,
      PRIMARY KEY (change, unit)
    ) STRICT, WITHOUT ROWID;
    """
}
