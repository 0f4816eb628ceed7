import GRDB
import Matching

/// Merges the last generations of the index while they are of similar size.
///
/// Small ones are left alone until there are several: a memory is often read from a folder of files,
/// each of which is a generation, and merging after every file would cost more than reading it.
struct GenerationMerge {
  private let db: Database
  /// A generation stands on its own when it is this many times larger than the next.
  private static let ratio = 3
  /// So many generations may wait to be merged. Their lists are short, so a query hardly sees them.
  private static let spared = 16
  /// A generation with fewer postings than this, some thousand units, is small.
  private static let small = 250_000

  init(_ db: Database) {
    self.db = db
  }

  private static func generation(_ row: Row) throws -> (id: Int64, postings: Int) {
    (try row.decode(forColumn: "id"), try row.decode(forColumn: "postings"))
  }

  func run() throws {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM generation") ?? 0
    while true {
      let last = try Row.fetchAll(
        db, sql: "SELECT id, postings FROM generation ORDER BY id DESC LIMIT 2")
      guard last.count == 2 else { return }
      let (newer, older) = (try Self.generation(last[0]), try Self.generation(last[1]))
      // Divided, because a damaged count may be any number.
      guard older.postings / Self.ratio < newer.postings,
        count > Self.spared || max(newer.postings, older.postings) >= Self.small
      else { return }
      try merge(newer.id, into: older.id)
      try db.execute(
        sql: """
          UPDATE generation SET postings = CAST(postings + ?2 AS INTEGER),
            heaviest = max(heaviest, (SELECT heaviest FROM generation WHERE id = ?3))
          WHERE id = ?1
          """,
        arguments: [older.id, newer.postings, newer.id])
      try db.execute(sql: "DELETE FROM generation WHERE id = ?", arguments: [newer.id])
    }
  }

  private func merge(_ newer: Int64, into older: Int64) throws {
    let keys = try PreparedStatement(
      db, "SELECT language, stem FROM posting WHERE generation = ?")
    keys.bind(newer, at: 1)
    var stems: [(language: Int64, stem: Int64)] = []
    while try keys.step() { stems.append((keys.integer(0), keys.integer(1))) }
    let select = try PreparedStatement(
      db, "SELECT list FROM posting WHERE language = ? AND stem = ? AND generation = ?")
    let move = try PreparedStatement(
      db, "UPDATE posting SET generation = ?4 WHERE language = ?1 AND stem = ?2 AND generation = ?3"
    )
    let update = try PreparedStatement(
      db, "UPDATE posting SET list = ?4 WHERE language = ?1 AND stem = ?2 AND generation = ?3")
    let delete = try PreparedStatement(
      db, "DELETE FROM posting WHERE language = ? AND stem = ? AND generation = ?")

    for (language, stem) in stems {
      func list(of generation: Int64) throws -> [UInt8]? {
        bind(select, language, stem, generation)
        defer { select.reset() }
        return try select.step() ? select.bytes(0) : nil
      }
      bind(move, language, stem, newer)
      move.bind(older, at: 4)
      guard let first = try list(of: older) else {
        try move.run()
        continue
      }
      let second = try list(of: newer) ?? []
      let merged = first.withUnsafeBytes { a in
        second.withUnsafeBytes { b in PostingList.merging(a, b) }
      }
      bind(update, language, stem, older)
      update.bind(merged, at: 4)
      try update.run()
      bind(delete, language, stem, newer)
      try delete.run()
    }
  }

  private func bind(
    _ statement: PreparedStatement, _ language: Int64, _ stem: Int64, _ generation: Int64
  ) {
    statement.bind(language, at: 1)
    statement.bind(stem, at: 2)
    statement.bind(generation, at: 3)
  }
}
