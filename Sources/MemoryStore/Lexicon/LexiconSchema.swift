/// The tables of what is learnt from a memory's units: lexicons, word links and phrases.
///
/// A lexicon belongs to a pair of languages and stands in one direction, from the language whose
/// code comes first in the alphabet; it is read in either.
enum LexiconSchema {
  static let tables = """
    -- entries: see TranslationLexicon+Binary; jumps: little-endian 32-bit floats, NULL if not learnt.
    -- unit: the last unit there was when it was learnt; batch: the last batch in `phrase`.
    CREATE TABLE lexicon (
      id INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES language,
      target INTEGER NOT NULL REFERENCES language,
      learnt TEXT NOT NULL,
      pairs INTEGER NOT NULL,
      unit INTEGER NOT NULL,
      batch INTEGER NOT NULL,
      forward_jumps BLOB,
      backward_jumps BLOB,
      entries BLOB NOT NULL,
      UNIQUE (source, target)
    ) STRICT;

    -- The linked words of a unit: see LinkCoding.
    CREATE TABLE link (
      unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
      lexicon INTEGER NOT NULL REFERENCES lexicon,
      words BLOB NOT NULL,
      PRIMARY KEY (unit, lexicon)
    ) STRICT, WITHOUT ROWID;

    -- Where neighbouring words stand, one list a batch: see PhraseKey and PlaceCoding.
    -- side: 0 the lexicon's source, 1 its target. Lists may name units since deleted.
    CREATE TABLE phrase (
      lexicon INTEGER NOT NULL,
      side INTEGER NOT NULL,
      words INTEGER NOT NULL,
      batch INTEGER NOT NULL,
      places BLOB NOT NULL,
      PRIMARY KEY (lexicon, side, words, batch)
    ) STRICT, WITHOUT ROWID;
    """
}
