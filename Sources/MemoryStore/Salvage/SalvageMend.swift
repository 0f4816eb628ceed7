import Bitext
import GRDB
import Linguistics

/// Makes a memory of rows of which others, that they name, may be missing.
///
/// What is missing is taken from what is left of it elsewhere: a unit from its variants, a language
/// from its texts, a concept from its terms. The tables hold nothing but these rows.
struct SalvageMend {
  let db: Database
  /// Where units come from whose origin is lost.
  let origin: String
  /// The highest number that anything had.
  let highest: Int64
  let indexes: SalvagedIndexes

  func run(_ report: inout SalvageReport) throws {
    let restored = try indexes.restoreVariants(db)
    try restoreLanguages(&report)
    try restoreTags(&report)
    try joinVariants(restored, &report)
    try keepLoneTexts(&report)
    try restoreOrigins(&report)
    try numberVariants()
    try restoreConcepts(&report)
  }

  /// Names the languages whose rows are lost by what is written in them.
  private func restoreLanguages(_ report: inout SalvageReport) throws {
    let lost = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT language FROM text WHERE language NOT IN (SELECT id FROM language)")
    for language in lost {
      report.hasGuessedLanguages = true
      let sample = try String.fetchAll(
        db, sql: "SELECT plain FROM text WHERE language = ? LIMIT 200", arguments: [language])
      let code = LanguageGuesser.language(of: sample.joined(separator: "\n"))?.rawValue ?? "und"
      let known = try Int64.fetchOne(
        db, sql: "SELECT id FROM language WHERE code = ?", arguments: [code])
      if let known {
        try db.execute(
          sql: "UPDATE text SET language = ? WHERE language = ?", arguments: [known, language])
        try db.execute(
          sql: "UPDATE tag SET language = ? WHERE language = ?", arguments: [known, language])
      } else {
        try db.execute(
          sql: "INSERT INTO language (id, code) VALUES (?, ?)", arguments: [language, code])
      }
    }
  }

  /// Gives variants whose tag is lost that of their language.
  private func restoreTags(_ report: inout SalvageReport) throws {
    let lost = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT variant.tag, text.language, code
        FROM variant JOIN text ON text.id = variant.text
          JOIN language ON language.id = text.language
        WHERE tag NOT IN (SELECT id FROM tag)
        """)
    for row in lost {
      // 0 is that of variants which only the index had.
      if try row.decode(Int64?.self, forColumn: "tag") != 0 { report.hasGuessedLanguages = true }
      try db.execute(
        sql: "INSERT OR IGNORE INTO tag (literal, language) VALUES (?, ?)",
        arguments: [row["code"], row["language"]])
      try db.execute(
        sql: """
          UPDATE variant SET tag = (SELECT id FROM tag WHERE literal = ?1)
          WHERE tag = ?2 AND text IN (SELECT id FROM text WHERE language = ?3)
          """, arguments: [row["code"], row["tag"], row["language"]])
    }
    try db.execute(sql: "DELETE FROM tag WHERE language NOT IN (SELECT id FROM language)")
  }

  /// Puts units and variants together; of either some may be lost.
  private func joinVariants(_ restored: [Int], _ report: inout SalvageReport) throws {
    let torn = try Int.fetchAll(
      db,
      sql: """
        DELETE FROM variant
        WHERE text NOT IN (SELECT id FROM text) OR tag NOT IN (SELECT id FROM tag)
        RETURNING unit
        """)
    let headless = try Int.fetchAll(
      db, sql: "SELECT DISTINCT unit FROM variant WHERE unit NOT IN (SELECT id FROM unit)")
    // Nothing names the origin 0, so it is restored below.
    try db.execute(
      sql: """
        INSERT INTO unit (id, origin, position, quality)
        SELECT DISTINCT unit, 0, 0, ? FROM variant WHERE unit NOT IN (SELECT id FROM unit)
        """, arguments: [Quality.imported.rawValue])
    let empty = try Int.fetchAll(
      db, sql: "DELETE FROM unit WHERE id NOT IN (SELECT unit FROM variant) RETURNING id")
    let lost = Set(empty).union(torn).subtracting(
      try Set(Int.fetchAll(db, sql: "SELECT id FROM unit")))
    report.lost += lost
    report.incomplete += Set(torn + headless + restored).subtracting(lost)
  }

  /// Texts never stand alone, so those that do have lost their unit.
  private func keepLoneTexts(_ report: inout SalvageReport) throws {
    let texts = try Row.fetchAll(
      db,
      sql: """
        SELECT text.id, text.language, code FROM text JOIN language ON language.id = text.language
        WHERE text.id NOT IN (SELECT text FROM variant) AND plain <> ''
        """)
    let last = try Int.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0
    var unit = max(last, report.lost.max() ?? 0, Int(highest))
    for text in texts {
      unit += 1
      try db.execute(
        sql: "INSERT OR IGNORE INTO tag (literal, language) VALUES (?, ?)",
        arguments: [text["code"], text["language"]])
      try db.execute(
        sql: "INSERT INTO unit (id, origin, position, quality) VALUES (?, 0, 0, ?)",
        arguments: [unit, Quality.imported.rawValue])
      try db.execute(
        sql: """
          INSERT INTO variant (unit, position, tag, text)
          SELECT ?, 0, id, ? FROM tag WHERE literal = ?
          """, arguments: [unit, text["id"], text["code"]])
      report.loneTexts.append(unit)
    }
  }

  private func restoreOrigins(_ report: inout SalvageReport) throws {
    let orphans = try Int.fetchAll(
      db, sql: "SELECT id FROM unit WHERE origin NOT IN (SELECT id FROM origin)")
    if orphans.isEmpty { return }
    try db.execute(
      sql: "INSERT INTO origin (name, added) VALUES (?, datetime('now'))", arguments: [origin])
    try db.execute(
      sql: "UPDATE unit SET origin = ? WHERE origin NOT IN (SELECT id FROM origin)",
      arguments: [db.lastInsertedRowID])
    report.incomplete += Set(orphans).subtracting(report.incomplete + report.loneTexts)
  }

  /// Positions count from 0 without a gap.
  private func numberVariants() throws {
    let units = try Int.fetchAll(
      db,
      sql: """
        SELECT unit FROM variant GROUP BY unit
        HAVING min(position) <> 0 OR max(position) <> count(*) - 1
        """)
    for unit in units {
      let variants = try Row.fetchAll(
        db, sql: "DELETE FROM variant WHERE unit = ? RETURNING *", arguments: [unit]
      ).sorted {
        try $0.decode(Int64.self, forColumn: "position")
          < $1.decode(Int64.self, forColumn: "position")
      }
      for (position, row) in variants.enumerated() {
        try db.execute(
          sql: "INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            unit, position, row["tag"], row["text"], row["previous"], row["next"], row["details"],
          ])
      }
    }
  }

  private func restoreConcepts(_ report: inout SalvageReport) throws {
    let restored = Set(try indexes.restoreTerms(db))
    let headless = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT concept FROM term WHERE concept NOT IN (SELECT id FROM concept)")
    for concept in headless {
      var name = "c\(concept)"
      while try Int.fetchOne(db, sql: "SELECT 1 FROM concept WHERE name = ?", arguments: [name])
        != nil
      {
        name += "-2"
      }
      try db.execute(
        sql: "INSERT INTO concept (id, name) VALUES (?, ?)", arguments: [concept, name])
      report.incompleteConcepts.append(name)
    }
    for concept in restored.subtracting(headless).sorted() {
      report.incompleteConcepts += try String.fetchAll(
        db, sql: "SELECT name FROM concept WHERE id = ?", arguments: [concept])
    }
    report.incompleteConcepts += try String.fetchAll(
      db, sql: "DELETE FROM concept WHERE id NOT IN (SELECT concept FROM term) RETURNING name")
  }
}
