import Alignment
import GRDB

/// The lists of one lexicon that say where neighbouring words stand, when single units change.
///
/// A list lies in parts, one a batch, and the parts in order are the list in order. A changed unit
/// may belong into an early part, so each list it touches is written anew as one part.
struct PhraseTable {
  private let lexicon: Int64
  private let lastBatch: Int64
  private let select: PreparedStatement
  private let delete: PreparedStatement
  private let insert: PreparedStatement

  init(_ db: Database, lexicon: Int64) throws {
    self.lexicon = lexicon
    lastBatch =
      try Int64.fetchOne(db, sql: "SELECT batch FROM lexicon WHERE id = ?", arguments: [lexicon])
      ?? 0
    let list = "lexicon = ? AND side = ? AND words = ?"
    select = try PreparedStatement(db, "SELECT places FROM phrase WHERE \(list) ORDER BY batch")
    delete = try PreparedStatement(db, "DELETE FROM phrase WHERE \(list)")
    insert = try PreparedStatement(
      db, "INSERT INTO phrase (lexicon, side, words, batch, places) VALUES (?, ?, ?, ?, ?)")
  }

  /// Takes a unit out of the lists its old words are in and into those of its new ones; nil for
  /// no words.
  func replace(_ old: LinkedUnit?, with new: LinkedUnit?, of unit: Int) throws {
    let sides: [(LinkedUnit) -> WordSequence] = [\.source, \.target]
    for (side, text) in sides.enumerated() {
      var positions: [Int64: [Int]] = [:]
      for key in PhraseKey.keys(old.map { text($0).stems } ?? []) { positions[key] = [] }
      for (position, key) in PhraseKey.keys(new.map { text($0).stems } ?? []).enumerated() {
        positions[key, default: []].append(position)
      }
      for (key, positions) in positions {
        try replace(side, key, positions.map { PhrasePlace(unit: unit, position: $0) }, of: unit)
      }
    }
  }

  private func replace(_ side: Int, _ key: Int64, _ new: [PhrasePlace], of unit: Int) throws {
    var places: [PhrasePlace] = []
    bind(select, side, key)
    while try select.step() { PlaceCoding.decode(select.blob(0), into: &places) }
    places.removeAll { $0.unit == unit }
    places += new
    bind(delete, side, key)
    try delete.run()
    if places.isEmpty { return }
    bind(insert, side, key)
    insert.bind(lastBatch, at: 4)
    insert.bind(PlaceCoding.encode(places.sorted()), at: 5)
    try insert.run()
  }

  private func bind(_ statement: PreparedStatement, _ side: Int, _ key: Int64) {
    statement.bind(lexicon, at: 1)
    statement.bind(Int64(side), at: 2)
    statement.bind(key, at: 3)
  }
}
