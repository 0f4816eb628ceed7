import GRDB
import Linguistics

/// The segments of one article in an open database.
struct SegmentTable {
  let db: Database
  let article: Int

  /// Writes a segment at a place; the caller moves those behind it.
  @discardableResult
  func insert(_ row: SegmentRow, at position: Int) throws -> Int {
    try db.cachedStatement(sql: "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        row.id, article, position, row.kind.rawValue, row.lead, row.source, row.endsParagraph,
        row.words,
      ])
    let id = row.id ?? Int(db.lastInsertedRowID)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO translation VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (position, translation) in row.translations.enumerated() {
      try statement.execute(
        arguments: [
          id, position, translation.language.literal, translation.text,
          translation.state.rawValue, translation.origin?.rawValue, translation.revision,
        ])
    }
    return id
  }

  /// Puts rows where others stand, and moves what is behind them.
  ///
  /// Returns the rows with the numbers they got.
  func replace(_ count: Int, at position: Int, with rows: [SegmentRow]) throws -> [SegmentRow] {
    try db.execute(
      sql: "DELETE FROM segment WHERE article = ? AND position >= ? AND position < ?",
      arguments: [article, position, position + count])
    if rows.count != count {
      try db.execute(
        sql: "UPDATE segment SET position = position + ? WHERE article = ? AND position >= ?",
        arguments: [rows.count - count, article, position + count])
    }
    return try rows.enumerated().map { index, row in
      var row = row
      row.id = try insert(row, at: position + index)
      return row
    }
  }
}
