import GRDB
import Linguistics
import Matching

/// Adds texts to the inverted index, in the transaction that adds the texts.
///
/// Postings gather in memory and are written as generations, an import of a million units as one;
/// nothing that is there is touched, so an import costs what it brings, not what the memory holds.
/// Afterwards small generations are merged like the levels of a log-structured merge tree
/// (O'Neil et al., 1996): a generation is merged into the one before it until that one is at least three
/// times as large, so a posting is rewritten O(log n) times and a query meets O(log n) lists a stem.
final class IndexWriter {
  private let db: Database
  private let insert: PreparedStatement
  private var waiting: [LanguagePostings] = []
  private var heaviest = 0

  /// So many bytes of lists wait at most.
  private static let mostWaiting = 64 << 20

  /// What waits of one language.
  private struct LanguagePostings {
    let language: Int64
    var builder = PostingBuilder()
    var runs = PostingRuns()
    var count = 0
    private var making: RunMaking?

    init(language: Int64) { self.language = language }

    /// Has a run made of what the builder has, which is empty then. One is made at a time.
    mutating func endRun() {
      finishRun()
      making = RunMaking(builder)
      builder = PostingBuilder()
    }

    /// Makes runs of all there is.
    mutating func endRuns() {
      finishRun()
      runs.add(&builder)
    }

    /// Puts the run that is being made behind the others.
    private mutating func finishRun() {
      if let making { runs.add(making.result()) }
      making = nil
    }
  }

  init(_ db: Database) throws {
    self.db = db
    insert = try PreparedStatement(
      db, "INSERT INTO posting (language, stem, generation, list) VALUES (?, ?, ?, ?)")
  }

  /// - Parameter listed: the entry's ``IndexEntry/listedStems``.
  func add(_ entry: IndexEntry, _ listed: [UInt32], text: Int64, language: Int64) throws {
    let id = UInt32(truncatingIfNeeded: text)
    let place = place(of: language)
    if !waiting[place].builder.hasRoom(for: id) {
      waiting[place].endRun()
      if waiting.reduce(0, { $0 + $1.runs.byteCount }) > Self.mostWaiting { try flush() }
    }
    waiting[place].builder.add(listed, weight: entry.weight, text: id)
    waiting[place].count += listed.count
    heaviest = max(heaviest, entry.weight)
  }

  private func place(of language: Int64) -> Int {
    if let place = waiting.firstIndex(where: { $0.language == language }) { return place }
    waiting.append(LanguagePostings(language: language))
    return waiting.count - 1
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
    let count = waiting.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    try db.execute(
      sql: "INSERT INTO generation (postings, heaviest) VALUES (?, ?)",
      arguments: [count, heaviest])
    heaviest = 0
    let generation = db.lastInsertedRowID
    // In the order of the table.
    for place in waiting.indices.sorted(by: { waiting[$0].language < waiting[$1].language }) {
      let language = waiting[place].language
      waiting[place].endRuns()
      waiting[place].count = 0
      try waiting[place].runs.flush { stem, list in
        insert.bind(language, at: 1)
        insert.bind(Int64(stem), at: 2)
        insert.bind(generation, at: 3)
        insert.bind(list, at: 4)
        try insert.run()
      }
    }
  }
}
