import Foundation
import GRDB

/// The changes of one article in an open database: each made, kept as a step, and given a revision.
struct StepLog {
  let db: Database
  let article: Int
  let now: Double

  /// Steps that are kept; older ones can no longer be undone.
  private static let capacity = 1_000
  /// Makes a change. With `draft`, the segment whose translation is being typed, it joins the step
  /// before if that was typing there too; typing that leads back to where it began leaves no step.
  ///
  /// Whatever was undone before can then no longer be done again.
  func make(_ replacements: [Replacement], draftOf draft: Int? = nil) throws {
    var made = replacements
    for index in made.indices { made[index].after = try apply(made[index], forwards: true) }
    try db.execute(sql: "DELETE FROM step WHERE article = ? AND isUndone", arguments: [article])
    if let draft, let last = try last(isUndone: false), last.draftOf == draft, made.count == 1,
      let first = last.replacements.first, first.isSameTranslation(as: made[0])
    {
      let joined = Replacement(
        position: first.position, before: first.before, after: made[0].after)
      if joined.leadsBack {
        try db.execute(sql: "DELETE FROM step WHERE id = ?", arguments: [last.id])
      } else {
        try db.execute(
          sql: "UPDATE step SET replacements = ? WHERE id = ?",
          arguments: [try JSONEncoder().encode([joined]), last.id])
      }
      return
    }
    try db.execute(
      sql: "INSERT INTO step VALUES (NULL, ?, 0, ?, ?)",
      arguments: [article, draft, try JSONEncoder().encode(made)])
    try db.execute(
      sql: """
        DELETE FROM step WHERE article = ?1 AND id <= (
          SELECT id FROM step WHERE article = ?1 ORDER BY id DESC LIMIT 1 OFFSET \(Self.capacity))
        """, arguments: [article])
  }

  /// Undoes the last step; returns the numbers of the segments that changed.
  func undo() throws -> Set<Int> {
    guard let step = try last(isUndone: false) else { throw WorkspaceError.nothingToUndo }
    for replacement in step.replacements.reversed() { _ = try apply(replacement, forwards: false) }
    try db.execute(sql: "UPDATE step SET isUndone = 1 WHERE id = ?", arguments: [step.id])
    return Set(step.replacements.flatMap { $0.before.compactMap(\.id) })
  }

  /// Does the step that was undone last again.
  func redo() throws -> Set<Int> {
    guard let step = try last(isUndone: true) else { throw WorkspaceError.nothingToRedo }
    for replacement in step.replacements { _ = try apply(replacement, forwards: true) }
    try db.execute(sql: "UPDATE step SET isUndone = 0 WHERE id = ?", arguments: [step.id])
    return Set(step.replacements.flatMap { $0.after.compactMap(\.id) })
  }

  /// Puts one side of a replacement in the place of the other, under a new revision.
  private func apply(_ replacement: Replacement, forwards: Bool) throws -> [SegmentRow] {
    let (old, new) =
      forwards
      ? (replacement.before, replacement.after) : (replacement.after, replacement.before)
    let isStructural = old.count != new.count
    let revision = try advance(isStructural: isStructural)
    let reader = ArticleReader(db: db, id: article)
    let rows = try new.enumerated().map { index, row in
      var row = row
      // What this change leaves alone keeps the revision it has by now.
      let current =
        isStructural ? [] : try reader.segment(replacement.position + index).translations
      for place in row.translations.indices {
        row.translations[place].revision =
          current.indices.contains(place) && current[place].isSame(as: row.translations[place])
          ? current[place].revision : revision
      }
      return row
    }
    return try SegmentTable(db: db, article: article)
      .replace(old.count, at: replacement.position, with: rows)
  }

  /// Counts a change of the article.
  private func advance(isStructural: Bool) throws -> Int {
    try db.execute(
      sql: """
        UPDATE article SET revision = revision + 1, changed = ?,
          structure = CASE WHEN ? THEN revision + 1 ELSE structure END
        WHERE id = ?
        """,
      arguments: [
        Date(timeIntervalSince1970: now).ISO8601Format(.iso8601), isStructural, article,
      ])
    return try Int.fetchOne(
      db, sql: "SELECT revision FROM article WHERE id = ?", arguments: [article]) ?? 0
  }

  private struct Step {
    let id: Int
    let draftOf: Int?
    let replacements: [Replacement]
  }

  /// The step to undo, or the one to do again.
  private func last(isUndone: Bool) throws -> Step? {
    let order = isUndone ? "ASC" : "DESC"
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM step WHERE article = ? AND isUndone = ? ORDER BY id \(order) LIMIT 1",
      arguments: [article, isUndone])
    return try row.map { row in
      let data: Data = row["replacements"]
      return Step(
        id: row["id"], draftOf: row["draftOf"],
        replacements: try JSONDecoder().decode([Replacement].self, from: data))
    }
  }
}
