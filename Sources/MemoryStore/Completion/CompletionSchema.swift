/// The tables of what `learn` makes for completion.
enum CompletionSchema {
  static let tables = """
    -- A word model of all texts of a language, see WordModel+Packed; unit: the last unit there was.
    CREATE TABLE word_model (
      language INTEGER PRIMARY KEY REFERENCES language,
      unit INTEGER NOT NULL,
      words BLOB NOT NULL
    ) STRICT;

    -- Translations of words, see WordTranslations; revision: counts how often they were learnt.
    CREATE TABLE word_translation (
      source INTEGER NOT NULL REFERENCES language,
      target INTEGER NOT NULL REFERENCES language,
      revision INTEGER NOT NULL,
      words BLOB NOT NULL,
      PRIMARY KEY (source, target)
    ) STRICT;
    """
}
