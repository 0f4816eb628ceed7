import Alignment
import GRDB
import Linguistics

/// Links units anew whose links are of other words, and writes the lists of phrases again.
///
/// A lexicon that cannot be read is forgotten with its links: `learn` makes another.
struct LexiconRepair {
  let db: Database
  let path: String

  func run() throws {
    for lexicon in try StoredLexicon.all(db) {
      guard let model = try? lexicon.model(db, path: path) else {
        try LinkWriter.clear(db, lexicon: lexicon.id)
        try db.execute(sql: "DELETE FROM lexicon WHERE id = ?", arguments: [lexicon.id])
        continue
      }
      try relink(lexicon, WordAligner(model))
    }
  }

  private func relink(_ lexicon: StoredLexicon, _ aligner: WordAligner) throws {
    let units = try Int.fetchAll(
      db, sql: "SELECT unit FROM link WHERE lexicon = ? ORDER BY unit", arguments: [lexicon.id])
    let links = try LinkTable(db, lexicon: lexicon.id)
    let pairs = try PairReader(db, lexicon.source, lexicon.target)
    let source = TextAnalyzer(language: lexicon.source)
    let target = TextAnalyzer(language: lexicon.target)
    try db.execute(sql: "DELETE FROM phrase WHERE lexicon = ?", arguments: [lexicon.id])
    let writer = try LinkWriter(db, lexicon: lexicon.id)
    for unit in units {
      guard let pair = try pairs?.pair(unit) else {
        try links.put(nil, for: unit)
        continue
      }
      let texts = (
        WordSequence(source.analyze(pair.source)), WordSequence(target.analyze(pair.target))
      )
      let stored = try links.linkedUnit(unit)
      if let stored, stored.source == texts.0, stored.target == texts.1 {
        try writer.add(unit, stored)
      } else {
        try writer.add(
          unit,
          LinkedUnit(source: texts.0, target: texts.1, links: aligner.align(texts.0, texts.1)))
      }
    }
    try writer.finish()
  }
}
