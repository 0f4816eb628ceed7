import GRDB
import Linguistics
import Matching

/// Adds texts to the inverted index, in the transaction that adds the texts.
///
/// Postings gather in memory and are written as generations; nothing that is there is touched,
/// so an import costs what it brings, not what the memory holds. Afterwards small generations are merged like
/// the levels of a log-structured merge tree (O'Neil et al., 1996): a generation is merged into
/// the one before it until that one is at least three times as large, so a posting is rewritten
/// O(log n) times and a query meets O(log n) lists a stem.
final class IndexWriter {
  private let db: Database
  private let insert: PreparedStatement
  private var builders: [Int64: PostingBuilder] = [:]
  private var heaviest = 0

  init(_ db: Database) throws {
    self.db = db
    insert = try PreparedStatement(
      db, "INSERT INTO posting (language, stem, generation, list) VALUES (?, ?, ?, ?)")
  }

  /// - Parameter listed: the entry's ``IndexEntry/listedStems``.
  func add(_ entry: IndexEntry, _ listed: [UInt32], text: Int64, language: Int64) throws {
    let id = UInt32(truncatingIfNeeded: text)
    if builders[language, default: PostingBuilder()].hasRoom(for: id) == false { try flush() }
    builders[language, default: PostingBuilder()].add(listed, weight: entry.weight, text: id)
    heaviest = max(heaviest, entry.weight)
  }

  /// Writes what is left and merges generations that have become alike.
  func finish() throws {
    try flush()
    try GenerationMerge(db).run()
  }

  /// Writes what is left as a generation of its own, so that what look-ups know of the others holds.
  func finishApart() throws {
    try flush()
  }

  private func flush() throws {
    let count = builders.values.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    try db.execute(
      sql: "INSERT INTO generation (postings, heaviest) VALUES (?, ?)",
      arguments: [count, heaviest])
    heaviest = 0
    let generation = db.lastInsertedRowID
    for language in builders.keys.sorted() {
      try builders[language]?.flush { stem, list in
        insert.bind(language, at: 1)
        insert.bind(Int64(stem), at: 2)
        insert.bind(generation, at: 3)
        insert.bind(list, at: 4)
        try insert.run()
      }
    }
  }
}
