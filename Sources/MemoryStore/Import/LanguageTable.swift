import GRDB
import Linguistics

/// Finds or adds the languages and tags of a memory.
final class LanguageTable {
  private let db: Database
  private var languages: [String: Int64] = [:]
  /// Languages whose texts another version of the analyser has analysed.
  private var foreign: Set<String> = []
  /// Languages whose texts are analysed later, see ``LateAnalysis``.
  private var waiting: Set<String>
  /// The languages whose texts are analysed at once; nil for all.
  private let analyzed: Set<String>?
  private var tags: [String: Int64] = [:]
  // Short lists: an import asks for few languages, of each text, and a dictionary takes longer.
  private var recent: [(tag: String, language: Int64)] = []
  private var recentTags: [(literal: String, id: Int64)] = []
  private static let mostRecent = 8

  init(_ db: Database, analyzing analyzed: Set<String>? = nil) throws {
    self.db = db
    self.analyzed = analyzed
    waiting = try LateAnalysis.waiting(db)
    for row in try Row.fetchAll(db, sql: "SELECT id, code, analysis FROM language") {
      let code = try row.decode(String.self, forColumn: "code")
      languages[code] = try row.decode(forColumn: "id")
      let analysis = try row.decode(Int64?.self, forColumn: "analysis")
      if !waiting.contains(code), analysis != AnalysisVersion.current(of: LanguageTag(code)) {
        foreign.insert(code)
      }
    }
    for row in try Row.fetchAll(db, sql: "SELECT id, literal FROM tag") {
      tags[try row.decode(forColumn: "literal")] = try row.decode(forColumn: "id")
    }
  }

  /// Languages of one memory: more than any memory has, and few enough for what is kept for each of
  /// them while texts are added.
  static let most = 300

  func language(of tag: LanguageTag) throws -> Int64 {
    if let known = recent.first(where: { $0.tag == tag.literal }) { return known.language }
    let id = try findOrAdd(tag)
    if recent.count < Self.mostRecent { recent.append((tag.literal, id)) }
    return id
  }

  private func findOrAdd(_ tag: LanguageTag) throws -> Int64 {
    if let id = languages[tag.primary] { return id }
    guard languages.count < Self.most else {
      throw MemoryStoreError.tooManyLanguages(limit: Self.most)
    }
    let isLate = analyzed?.contains(tag.primary) == false
    if isLate { waiting.insert(tag.primary) }
    try db.execute(
      sql: "INSERT INTO language (code, analysis, analyzer) VALUES (?, ?, ?)",
      arguments: [
        tag.primary, isLate ? nil : AnalysisVersion.current(of: tag),
        isLate ? LateAnalysis.mark : AnalysisVersion.library,
      ])
    languages[tag.primary] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// Whether texts of a language the memory knows are analysed later.
  func isLate(_ tag: LanguageTag) -> Bool { waiting.contains(tag.primary) }

  /// The language of a text that is going to be analysed and indexed; throws
  /// ``MemoryStoreError/analyzedElsewhere(language:)`` when the texts that are there were analysed
  /// otherwise since the memory was opened: the two would not find one another.
  func indexedLanguage(of tag: LanguageTag) throws -> Int64 {
    let id = try language(of: tag)
    guard !foreign.contains(tag.primary) else {
      throw MemoryStoreError.analyzedElsewhere(language: tag.primary)
    }
    return id
  }

  func tag(_ tag: LanguageTag) throws -> Int64 {
    if let known = recentTags.first(where: { $0.literal == tag.literal }) { return known.id }
    let id = try findOrAddTag(tag)
    if recentTags.count < Self.mostRecent { recentTags.append((tag.literal, id)) }
    return id
  }

  private func findOrAddTag(_ tag: LanguageTag) throws -> Int64 {
    if let id = tags[tag.literal] { return id }
    let language = try language(of: tag)
    try db.execute(
      sql: "INSERT INTO tag (literal, language) VALUES (?, ?)", arguments: [tag.literal, language])
    tags[tag.literal] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
