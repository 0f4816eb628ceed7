import Bitext
import GRDB
import Linguistics
import Matching

/// The index of one language in a memory's file, as the search reads it.
final class StoredIndex: PostingSource {
  let heaviest: Int
  private let analyzer: TextAnalyzer
  private let language: Int64
  private let sizes: PreparedStatement
  private let lists: PreparedStatement
  private let text: PreparedStatement
  private let following: PreparedStatement
  private let texts: PreparedStatement

  /// What ``forEachText(_:)`` read, so that many exhaustive queries analyze each text once.
  private var analyzed: [(id: UInt32, text: ReadText)]?

  /// Nil when the memory has no text of the language.
  init?(_ db: Database, language: LanguageTag, analyzer: TextAnalyzer) throws {
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM language WHERE code = ?", arguments: [language.primary])
    guard let id else { return nil }
    heaviest = try Int.fetchOne(db, sql: "SELECT max(heaviest) FROM generation") ?? 0
    self.language = id
    self.analyzer = analyzer
    sizes = try PreparedStatement(
      db, "SELECT sum(length(list)) FROM posting WHERE language = ? AND stem = ?")
    lists = try PreparedStatement(
      db, "SELECT list FROM posting WHERE language = ? AND stem = ? ORDER BY generation")
    text = try PreparedStatement(db, "SELECT stems, plain, markup FROM text WHERE id = ?")
    following = try PreparedStatement(
      db, "SELECT stems, plain, markup, id FROM text WHERE id >= ? ORDER BY id")
    texts = try PreparedStatement(
      db, "SELECT id, plain, markup FROM text WHERE language = ? ORDER BY id")
  }

  func size(of stem: UInt32) throws -> Int {
    sizes.bind(language, at: 1)
    sizes.bind(Int64(stem), at: 2)
    defer { sizes.reset() }
    return try sizes.step() ? Int(sizes.integer(0)) : 0
  }

  func forEachList(of stem: UInt32, _ body: (UnsafeRawBufferPointer) -> Void) throws {
    lists.bind(language, at: 1)
    lists.bind(Int64(stem), at: 2)
    while try lists.step() { body(lists.blob(0)) }
  }

  func withText(_ id: UInt32, _ body: (any IndexedText) throws -> Void) throws {
    text.bind(Int64(id), at: 1)
    defer { text.reset() }
    guard try text.step() else { return }
    try body(Row(statement: text, analyzer: analyzer))
  }

  /// A crowd's texts mostly stand close together: to step over so many rows takes less time than to
  /// look one up.
  private static let shortWay = 8

  func forEachText(
    of ids: [UInt32], _ body: (UInt32, any IndexedText) throws -> Void
  ) throws {
    defer { following.reset() }
    var row: Int64?
    for id in ids {
      if row.map({ Int64(id) - $0 > Self.shortWay }) ?? true {
        following.reset()
        following.bind(Int64(id), at: 1)
        row = try following.step() ? following.integer(3) : nil
      }
      while let passed = row, passed < Int64(id) {
        row = try following.step() ? following.integer(3) : nil
      }
      guard let row else { return }
      if row == Int64(id) { try body(id, Row(statement: following, analyzer: analyzer)) }
    }
  }

  func forEachText(_ body: (UInt32, any IndexedText) throws -> Void) throws {
    for (id, var text) in try analyzedTexts() {
      try text.plain.withUTF8 {
        try body(id, Analyzed(text: text.analyzed, plain: $0))
      }
    }
  }

  private func analyzedTexts() throws -> [(id: UInt32, text: ReadText)] {
    if let analyzed { return analyzed }
    var all: [(id: UInt32, text: ReadText)] = []
    texts.bind(language, at: 1)
    while try texts.step() {
      let content = SegmentContent(plain: texts.text(1), markup: texts.optionalText(2))
      let matchable = content.matchable
      let id = UInt32(truncatingIfNeeded: texts.integer(0))
      let text = analyzer.analyze(matchable.text, codes: matchable.codes)
      all.append((id, ReadText(analyzed: text, plain: content.plain)))
    }
    analyzed = all
    return all
  }

  private struct ReadText {
    let analyzed: AnalyzedText
    var plain: String
  }

  /// A text in the row that a statement stands on.
  private struct Row: IndexedText {
    let statement: PreparedStatement
    let analyzer: TextAnalyzer

    var stems: UnsafeRawBufferPointer { statement.blob(0) }
    var plain: UnsafeBufferPointer<UInt8> { statement.utf8(1) }

    func analyzed() -> AnalyzedText {
      guard !statement.isNull(2) else { return analyzer.analyze(plain) }
      let content = SegmentContent(plain: statement.text(1), markup: statement.optionalText(2))
      let matchable = content.matchable
      return analyzer.analyze(matchable.text, codes: matchable.codes)
    }
  }

  private struct Analyzed: IndexedText {
    let text: AnalyzedText
    let plain: UnsafeBufferPointer<UInt8>
    var stems: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
    func analyzed() -> AnalyzedText { text }
  }
}
