import GRDB
import Matching

/// Merges the last generations of the index while they are of similar size.
///
/// Small ones are left alone until there are several: a memory is often read from a folder of files,
/// each of which is a generation, and merging after every file would cost more than reading it.
struct GenerationMerge {
  private let db: Database
  /// A generation is not merged with the next one when it is this many times larger.
  private static let ratio = 3
  /// So many generations may wait to be merged. Their lists are short, so a query hardly sees them.
  private static let spared = 16
  /// A generation with fewer postings than this, some thousand units, is small.
  private static let small = 250_000

  init(_ db: Database) {
    self.db = db
  }

  func run() throws {
    let generations = try Row.fetchAll(
      db, sql: "SELECT id, postings FROM generation ORDER BY id"
    ).map { row -> Generation in
      Generation(
        id: try row.decode(forColumn: "id"), postings: try row.decode(forColumn: "postings"))
    }
    let merged = generations.suffix(Self.alike(generations.map(\.postings)))
    guard merged.count > 1, let first = merged.first else { return }
    try merge(into: first.id)
    try db.execute(
      sql: """
        UPDATE generation SET postings = ?2,
          heaviest = (SELECT max(heaviest) FROM generation WHERE id >= ?1)
        WHERE id = ?1
        """,
      arguments: [first.id, Self.sum(merged.map(\.postings))])
    try db.execute(sql: "DELETE FROM generation WHERE id > ?", arguments: [first.id])
  }

  private struct Generation {
    let id: Int64
    let postings: Int
  }

  /// How many of the last generations become one, when each is merged into the one before it for as
  /// long as they are of similar size.
  static func alike(_ postings: [Int]) -> Int {
    var newer = postings.last ?? 0
    var count = 1
    for older in postings.dropLast().reversed() {
      // Divided, because a damaged count may be any number.
      guard older / ratio < newer, postings.count > spared || max(newer, older) >= small else {
        break
      }
      newer = sum([older, newer])
      count += 1
    }
    return count
  }

  private static func sum(_ postings: [Int]) -> Int {
    postings.reduce(0) { sum, count in
      let (result, isOver) = sum.addingReportingOverflow(count)
      return isOver ? (count < 0 ? .min : .max) : result
    }
  }

  /// Merges all later generations into `first`, each stem's lists at once: a large import leaves many
  /// generations of one size, and merged one after the other, each would be written again with every
  /// one before it.
  private func merge(into first: Int64) throws {
    let select = try PreparedStatement(
      db,
      """
      SELECT generation, list FROM posting
      WHERE language = ? AND stem = ? AND generation >= ? ORDER BY generation
      """)
    let update = try PreparedStatement(
      db,
      """
      UPDATE posting SET generation = ?3, list = ?5
      WHERE language = ?1 AND stem = ?2 AND generation = ?4
      """)
    let delete = try PreparedStatement(
      db, "DELETE FROM posting WHERE language = ? AND stem = ? AND generation > ?")
    var lists = PostingListMerge()
    for (language, stem) in try stems(after: first) {
      func bind(_ statement: PreparedStatement) {
        statement.bind(language, at: 1)
        statement.bind(stem, at: 2)
        statement.bind(first, at: 3)
      }
      var oldest = first
      bind(select)
      while try select.step() {
        if lists.count == 0 { oldest = select.integer(0) }
        lists.add(select.blob(1))
      }
      let isLone = lists.count < 2
      bind(update)
      update.bind(oldest, at: 4)
      lists.merge()
      update.bind(lists.list, at: 5)
      lists.removeAll()
      try update.run()
      if isLone { continue }
      bind(delete)
      try delete.run()
    }
  }

  /// The stems that generations after `first` have lists of, in the order of the table.
  private func stems(after first: Int64) throws -> [(language: Int64, stem: Int64)] {
    let keys = try PreparedStatement(
      db, "SELECT DISTINCT language, stem FROM posting WHERE generation > ? ORDER BY language, stem"
    )
    keys.bind(first, at: 1)
    var stems: [(language: Int64, stem: Int64)] = []
    while try keys.step() { stems.append((keys.integer(0), keys.integer(1))) }
    return stems
  }
}
