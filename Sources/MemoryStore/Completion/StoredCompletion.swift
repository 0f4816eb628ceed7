import Completion
import GRDB
import Linguistics
import Matching

/// What a memory's file has for completion, from one language to another, in one state.
package final class StoredCompletion: CompletionTables {
  /// What the tables stand for: equal for states in which only units were added.
  package struct Revision: Equatable, Sendable {
    let model: Int64
    let translations: Int64
  }

  package let revision: Revision
  /// Whether `learn` made any tables.
  package var hasTables: Bool { revision.model > 0 || revision.translations > 0 }
  /// The last unit there is.
  package let lastUnit: Int
  /// The last unit the tables know.
  package let lastCounted: Int

  private let db: Database
  private let source: LanguageTag
  private let target: LanguageTag
  private let similar: SimilarTexts?

  init(_ db: Database, from source: LanguageTag, to target: LanguageTag) throws {
    self.db = db
    self.source = source
    self.target = target
    lastUnit = try MemoryStore.lastUnit(db)
    let counted = try Int64.fetchOne(
      db, sql: "SELECT unit FROM word_model WHERE language = \(Self.id)",
      arguments: [target.primary])
    // A damaged number must not take part in arithmetic.
    lastCounted = Int(min(max(0, counted ?? 0), IDCounter.possible.upperBound))
    revision = Revision(
      model: counted ?? 0,
      translations: try Int64.fetchOne(
        db,
        sql: """
          SELECT revision FROM word_translation WHERE source = \(Self.id) AND target = \(Self.id)
          """, arguments: [source.primary, target.primary]) ?? 0)
    similar = try SimilarTexts(db, from: source, to: target)
  }

  private static let id = "(SELECT id FROM language WHERE code = ?)"

  package func packedWords() throws -> [UInt8]? {
    try blob("SELECT words FROM word_model WHERE language = \(Self.id)", [target.primary])
  }

  package func packedTranslations() throws -> [UInt8]? {
    try blob(
      "SELECT words FROM word_translation WHERE source = \(Self.id) AND target = \(Self.id)",
      [source.primary, target.primary])
  }

  private func blob(_ sql: String, _ arguments: [String]) throws -> [UInt8]? {
    let statement = try PreparedStatement(db, sql)
    for (index, argument) in arguments.enumerated() {
      statement.bind(argument, at: Int32(index + 1))
    }
    defer { statement.reset() }
    return try statement.step() ? statement.bytes(0) : nil
  }

  package func forEachAdded(
    after unit: Int, most: Int, _ body: (_ source: String, _ target: String) -> Void
  ) throws {
    let first = max(unit, lastUnit - most) + 1
    guard first <= lastUnit, let reader = try PairReader(db, source, target) else { return }
    try reader.forEach(in: Int64(first)...Int64(lastUnit)) { body($0.source, $0.target) }
  }

  package func similarTexts(to stems: [UInt32], most: Int) throws -> [SimilarText] {
    try similar?.texts(like: stems, most: most) ?? []
  }
}
