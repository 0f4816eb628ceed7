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
  private let texts: PreparedStatement
  /// Texts of a crowd, so that near-alike sentences are read and analyzed once for many queries.
  private var crowd: [CrowdedText] = []
  /// Where in `crowd` a text is.
  private var places = NumberTable()
  private var crowdTokens = 0
  /// About 30 MB at most.
  private static let mostCrowded = (texts: 1 << 16, tokens: 1 << 19)

  /// What ``forEachText(_:)`` read, so that many exhaustive queries analyze each text once.
  private var analyzed: [(id: UInt32, text: Analyzed)]?

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

  func withText(
    _ id: UInt32, keeping: Bool, _ body: (any IndexedText) throws -> Void
  ) throws {
    if keeping, let place = places.number(of: id) { return try body(crowd[place]) }
    text.bind(Int64(id), at: 1)
    defer { text.reset() }
    guard try text.step() else { return }
    let row = Row(statement: text, analyzer: analyzer)
    guard keeping, crowd.count < Self.mostCrowded.texts, crowdTokens < Self.mostCrowded.tokens
    else { return try body(row) }
    let kept = CrowdedText(row)
    places.add(crowd.count, for: id)
    crowd.append(kept)
    crowdTokens += kept.text.tokens.count
    try body(kept)
  }

  func forEachText(_ body: (UInt32, any IndexedText) throws -> Void) throws {
    for (id, text) in try analyzedTexts() { try body(id, text) }
  }

  private func analyzedTexts() throws -> [(id: UInt32, text: Analyzed)] {
    if let analyzed { return analyzed }
    var all: [(id: UInt32, text: Analyzed)] = []
    texts.bind(language, at: 1)
    while try texts.step() {
      let content = SegmentContent(plain: texts.text(1), markup: texts.optionalText(2))
      let matchable = content.matchable
      let id = UInt32(truncatingIfNeeded: texts.integer(0))
      let text = analyzer.analyze(matchable.text, codes: matchable.codes)
      all.append((id, Analyzed(text: text, plain: content.plain)))
    }
    analyzed = all
    return all
  }

  private struct Row: IndexedText {
    let statement: PreparedStatement
    let analyzer: TextAnalyzer

    var stems: UnsafeRawBufferPointer { statement.blob(0) }
    var plain: String { statement.text(1) }

    func analyzed() -> AnalyzedText {
      let content = SegmentContent(plain: statement.text(1), markup: statement.optionalText(2))
      let matchable = content.matchable
      return analyzer.analyze(matchable.text, codes: matchable.codes)
    }
  }

  private struct Analyzed: IndexedText {
    let text: AnalyzedText
    let plain: String
    var stems: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }
    func analyzed() -> AnalyzedText { text }
  }
}

/// A text as it was read, kept for other queries.
private final class CrowdedText: IndexedText {
  let text: AnalyzedText
  let plain: String
  private let bytes: UnsafeMutableRawBufferPointer

  init(_ text: some IndexedText) {
    self.text = text.analyzed()
    plain = text.plain
    let stems = text.stems
    bytes = .allocate(byteCount: stems.count, alignment: 4)
    bytes.copyMemory(from: stems)
  }

  deinit { bytes.deallocate() }

  var stems: UnsafeRawBufferPointer { UnsafeRawBufferPointer(bytes) }
  func analyzed() -> AnalyzedText { text }
}
