import GRDB
import Linguistics

/// Finds or adds the languages and tags of a memory.
final class LanguageTable {
  private let db: Database
  private var languages: [String: Int64] = [:]
  private var tags: [String: Int64] = [:]

  init(_ db: Database) throws {
    self.db = db
    for row in try Row.fetchAll(db, sql: "SELECT id, code FROM language") {
      languages[row["code"]] = row["id"]
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, literal FROM tag") {
      tags[row["literal"]] = row["id"]
    }
  }

  /// Languages of one memory: more than any has, and few enough that what is kept for each while
  /// texts are added is no burden.
  static let most = 300

  func language(of tag: LanguageTag) throws -> Int64 {
    if let id = languages[tag.primary] { return id }
    guard languages.count < Self.most else {
      throw MemoryStoreError.tooManyLanguages(limit: Self.most)
    }
    try db.execute(sql: "INSERT INTO language (code) VALUES (?)", arguments: [tag.primary])
    languages[tag.primary] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  func tag(_ tag: LanguageTag) throws -> Int64 {
    if let id = tags[tag.literal] { return id }
    let language = try language(of: tag)
    try db.execute(
      sql: "INSERT INTO tag (literal, language) VALUES (?, ?)", arguments: [tag.literal, language])
    tags[tag.literal] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
