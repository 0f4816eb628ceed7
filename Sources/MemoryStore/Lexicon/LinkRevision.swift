import Alignment
import GRDB
import Linguistics

/// Links a unit anew when its texts have changed, in every lexicon there is.
enum LinkRevision {
  /// To be called in the transaction that changed the texts, after it.
  static func revise(_ unit: Int, _ db: Database, path: String) throws {
    for lexicon in try StoredLexicon.all(db) {
      let links = try LinkTable(db, lexicon: lexicon.id)
      let pair = try PairReader(db, lexicon.source, lexicon.target)?.pair(unit)
      let texts = pair.map { pair in
        (
          WordSequence(TextAnalyzer(language: lexicon.source).analyze(pair.source)),
          WordSequence(TextAnalyzer(language: lexicon.target).analyze(pair.target))
        )
      }
      let old = try links.linkedUnit(unit)
      // The links that were learnt with all other units are better than those made afterwards.
      if let old, let texts, old.source == texts.0, old.target == texts.1 { continue }
      let aligner = try texts.map { _ in WordAligner(try lexicon.model(db, path: path)) }
      let new = texts.flatMap { source, target in
        aligner.map {
          LinkedUnit(source: source, target: target, links: $0.align(source, target))
        }
      }
      try links.put(new, for: unit)
      try PhraseTable(db, lexicon: lexicon.id).replace(old, with: new, of: unit)
    }
  }
}

/// The linked words of units, unit by unit, of one lexicon.
final class LinkTable {
  private let lexicon: Int64
  private let select: PreparedStatement
  private let insert: PreparedStatement
  private let delete: PreparedStatement

  init(_ db: Database, lexicon: Int64) throws {
    self.lexicon = lexicon
    select = try PreparedStatement(db, "SELECT words FROM link WHERE unit = ? AND lexicon = ?")
    insert = try PreparedStatement(
      db, "INSERT OR REPLACE INTO link (unit, lexicon, words) VALUES (?, ?, ?)")
    delete = try PreparedStatement(db, "DELETE FROM link WHERE unit = ? AND lexicon = ?")
  }

  /// Nil when there is none, or its bytes are damaged.
  func linkedUnit(_ unit: Int) throws -> LinkedUnit? {
    bind(select, unit)
    defer { select.reset() }
    return try select.step() ? LinkCoding.decode(select.blob(0)) : nil
  }

  func put(_ linked: LinkedUnit?, for unit: Int) throws {
    let statement = linked == nil ? delete : insert
    bind(statement, unit)
    if let linked { statement.bind(LinkCoding.encode(linked), at: 3) }
    try statement.run()
  }

  private func bind(_ statement: PreparedStatement, _ unit: Int) {
    statement.bind(Int64(unit), at: 1)
    statement.bind(lexicon, at: 2)
  }
}
