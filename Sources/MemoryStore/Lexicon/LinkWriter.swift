import Alignment
import GRDB
import Linguistics

/// Writes the linked words of units and where their phrases stand, as one batch.
final class LinkWriter {
  private struct Posting {
    let key: Int64
    let place: PhrasePlace
  }

  private let db: Database
  private let lexicon: Int64
  private let insertLink: PreparedStatement
  private var sides: [[Posting]] = [[], []]

  init(_ db: Database, lexicon: Int64) throws {
    self.db = db
    self.lexicon = lexicon
    // A unit may have been deleted while others learnt from it.
    insertLink = try PreparedStatement(
      db,
      """
      INSERT OR REPLACE INTO link (unit, lexicon, words)
      SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM unit WHERE id = ?1)
      """)
  }

  /// Forgets all links and phrases of a lexicon.
  static func clear(_ db: Database, lexicon: Int64) throws {
    try db.execute(sql: "DELETE FROM link WHERE lexicon = ?", arguments: [lexicon])
    try db.execute(sql: "DELETE FROM phrase WHERE lexicon = ?", arguments: [lexicon])
    try db.execute(sql: "UPDATE lexicon SET batch = 0 WHERE id = ?", arguments: [lexicon])
  }

  /// Adds a unit; units come in order of their numbers.
  func add(_ unit: Int, _ linked: LinkedUnit) throws {
    insertLink.bind(Int64(unit), at: 1)
    insertLink.bind(lexicon, at: 2)
    insertLink.bind(LinkCoding.encode(linked), at: 3)
    try insertLink.run()
    for (side, text) in [linked.source, linked.target].enumerated() {
      for (position, key) in PhraseKey.keys(text.stems).enumerated() {
        sides[side].append(
          Posting(key: key, place: PhrasePlace(unit: unit, position: position)))
      }
    }
    if sides[0].count + sides[1].count > Self.capacity { try flush() }
  }

  /// Postings held before they are written: 16 bytes each.
  private static let capacity = 8_000_000

  /// Writes what waits in memory. A list that is written in parts keeps its order.
  func finish() throws {
    try flush()
  }

  private func nextBatch() throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "UPDATE lexicon SET batch = CAST(batch + 1 AS INTEGER) WHERE id = ? RETURNING batch",
      arguments: [lexicon]) ?? 1
  }

  private func flush() throws {
    guard sides.contains(where: { !$0.isEmpty }) else { return }
    let insert = try PreparedStatement(
      db,
      """
      INSERT INTO phrase (lexicon, side, words, batch, places) VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    let batch = try nextBatch()
    for side in sides.indices {
      let postings = sides[side].sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      sides[side] = []
      var start = 0
      while start < postings.count {
        let key = postings[start].key
        let end = postings[start...].firstIndex { $0.key != key } ?? postings.count
        insert.bind(lexicon, at: 1)
        insert.bind(Int64(side), at: 2)
        insert.bind(key, at: 3)
        insert.bind(batch, at: 4)
        insert.bind(PlaceCoding.encode(postings[start..<end].lazy.map(\.place)), at: 5)
        try insert.run()
        start = end
      }
    }
  }
}
