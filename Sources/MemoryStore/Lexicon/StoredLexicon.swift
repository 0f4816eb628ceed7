import Alignment
import Foundation
import GRDB
import Linguistics

/// A lexicon's row: what was learnt of two languages, and when.
package struct StoredLexicon: Sendable {
  let id: Int64
  /// In the order it is stored: the code that comes first in the alphabet, then the other.
  package let source: LanguageTag
  package let target: LanguageTag
  /// In UTC, as SQLite writes it.
  package let learnt: String
  /// How many pairs of texts it was learnt from.
  package let pairs: Int
  /// The last unit there was when it was learnt.
  package let lastUnit: Int

  /// The codes of two languages in the order they are stored.
  static func ordered(_ a: LanguageTag, _ b: LanguageTag) -> (LanguageTag, LanguageTag) {
    a.primary <= b.primary ? (a, b) : (b, a)
  }

  private static let columns = """
    SELECT lexicon.id, s.code AS source, t.code AS target, learnt, pairs, unit FROM lexicon
    JOIN language s ON s.id = lexicon.source JOIN language t ON t.id = lexicon.target
    """

  /// All lexicons of a memory.
  static func all(_ db: Database) throws -> [StoredLexicon] {
    try Row.fetchAll(db, sql: columns + " ORDER BY lexicon.id").map(Self.init)
  }

  /// The lexicon of two languages, in whichever order; nil when none was learnt.
  static func find(_ db: Database, _ a: LanguageTag, _ b: LanguageTag) throws -> StoredLexicon? {
    let (source, target) = ordered(a, b)
    return try Row.fetchOne(
      db, sql: columns + " WHERE s.code = ? AND t.code = ?",
      arguments: [source.primary, target.primary]
    ).map(Self.init)
  }

  private init(_ row: Row) throws {
    id = try row.decode(forColumn: "id")
    source = LanguageTag(try row.decode(String.self, forColumn: "source"))
    target = LanguageTag(try row.decode(String.self, forColumn: "target"))
    learnt = try row.decode(forColumn: "learnt")
    pairs = max(0, try row.decode(forColumn: "pairs"))
    // A damaged number must not take part in arithmetic.
    let unit = try row.decode(Int64.self, forColumn: "unit")
    lastUnit = Int(min(max(0, unit), IDCounter.possible.upperBound))
  }

  /// Reads what was learnt; throws ``MemoryStoreError/damaged(path:detail:)`` for bytes that are no lexicon.
  func model(_ db: Database, path: String) throws -> WordAlignmentModel {
    let row = try Row.fetchOne(
      db, sql: "SELECT forward_jumps, backward_jumps, entries FROM lexicon WHERE id = ?",
      arguments: [id])
    let entries = try row?.decode(Data.self, forColumn: "entries") ?? Data()
    let forward = try row?.decode(Data?.self, forColumn: "forward_jumps")
    let backward = try row?.decode(Data?.self, forColumn: "backward_jumps")
    do {
      return WordAlignmentModel(
        lexicon: try TranslationLexicon(source: source, target: target, binary: Array(entries)),
        forwardJumps: Self.jumps(forward ?? nil),
        backwardJumps: Self.jumps(backward ?? nil))
    } catch {
      throw MemoryStoreError.damaged(
        path: path, detail: "the lexicon of \(source) and \(target): \(error)")
    }
  }

  private static func jumps(_ data: Data?) -> JumpModel {
    guard let data else { return JumpModel() }
    return data.withUnsafeBytes { bytes in
      JumpModel(
        weights: (0..<bytes.count / 4).map {
          let bits = bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)
          return Float(bitPattern: UInt32(littleEndian: bits))
        })
    }
  }

  /// Writes a lexicon in place of the one there is; returns its number.
  static func save(
    _ db: Database, _ lexicon: TranslationLexicon, jumps: (JumpModel, JumpModel)?, lastUnit: Int
  ) throws -> Int64 {
    let languages = try LanguageTable(db)
    let data = jumps.map { (bytes($0.0), bytes($0.1)) }
    let id = try Int64.fetchOne(
      db,
      sql: """
        INSERT INTO lexicon
          (source, target, learnt, pairs, unit, batch, forward_jumps, backward_jumps, entries)
        VALUES (?, ?, datetime('now'), ?, ?, 0, ?, ?, ?)
        ON CONFLICT (source, target) DO UPDATE SET
          learnt = excluded.learnt, pairs = excluded.pairs, unit = excluded.unit,
          forward_jumps = coalesce(excluded.forward_jumps, forward_jumps),
          backward_jumps = coalesce(excluded.backward_jumps, backward_jumps),
          entries = excluded.entries
        RETURNING id
        """,
      arguments: [
        languages.language(of: lexicon.source), languages.language(of: lexicon.target),
        lexicon.evidence, lastUnit, data?.0, data?.1, Data(lexicon.binary),
      ])
    return id ?? 0
  }

  /// Adds what a lexicon says to the one of its languages, or keeps it as the first; word links stay
  /// as they are.
  static func add(_ db: Database, _ lexicon: TranslationLexicon, path: String) throws {
    let isOrdered = lexicon.source.primary <= lexicon.target.primary
    let ordered = isOrdered ? lexicon : lexicon.reversed
    let known = try find(db, lexicon.source, lexicon.target)?.model(db, path: path).lexicon
    _ = try save(
      db, known?.merged(with: ordered) ?? ordered, jumps: nil,
      lastUnit: try MemoryStore.lastUnit(db))
  }

  private static func bytes(_ jumps: JumpModel) -> Data {
    var data = Data()
    for weight in jumps.weights {
      withUnsafeBytes(of: weight.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }
}

extension MemoryStore {
  /// The lexicon from one language to another; nil when none was learnt.
  package func lexicon(from source: LanguageTag, to target: LanguageTag) throws
    -> TranslationLexicon?
  {
    try read { db in
      guard let stored = try StoredLexicon.find(db, source, target) else { return nil }
      let lexicon = try stored.model(db, path: path).lexicon
      return stored.source.isSameLanguage(as: source) ? lexicon : lexicon.reversed
    }
  }

  /// The lexicons of the memory, without their entries.
  package func lexicons() throws -> [StoredLexicon] {
    try read { try StoredLexicon.all($0) }
  }

  /// How many pairs the lexicon of two languages was learnt from, and how many units came after
  /// it, counted by number; nil when the memory has no text of one of the languages.
  package func learningState(_ a: LanguageTag, _ b: LanguageTag) throws -> (
    learnt: Int?, added: Int
  )? {
    try read { db in
      guard try PairReader(db, a, b) != nil else { return nil }
      let stored = try StoredLexicon.find(db, a, b)
      return (stored?.pairs, try Self.lastUnit(db) - (stored?.lastUnit ?? 0))
    }
  }

  static func lastUnit(_ db: Database) throws -> Int {
    Int(try IDCounter.last(db, "unit"))
  }
}
