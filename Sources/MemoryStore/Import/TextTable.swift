import Bitext
import GRDB
import Linguistics
import Matching

/// Finds or adds the texts of a memory during one change of it.
///
/// A text is known by its exact content and language. Digests of the texts added wait in memory
/// and go into their table sorted, which is many times faster than one by one.
final class TextTable {
  /// A text of the memory.
  struct Text {
    let id: Int64
    /// ``AnalyzedText/fingerprint``, by which it serves as a neighbour.
    let fingerprint: UInt64
  }

  private let index: IndexWriter
  private let digests: DigestTable
  private let languages: LanguageTable
  let rows: RowBatch
  private let select: PreparedStatement
  private var analyzers = TextAnalyzers()
  private var ids: IDCounter
  private var recent = RecentTexts()

  /// - Parameter rowsAtOnce: how many new texts are written at a time, see ``RowBatch``; whoever asks
  ///   for more than one reads no text that may wait.
  init(_ db: Database, languages: LanguageTable, rowsAtOnce: Int32 = 1) throws {
    index = try IndexWriter(db)
    digests = try DigestTable(db, table: "text_digest", column: "text")
    self.languages = languages
    rows = try RowBatch(
      db, table: "text",
      columns: ["id", "language", "fingerprint", "stems", "plain", "markup"], most: rowsAtOnce)
    select = try PreparedStatement(
      db, "SELECT language, fingerprint, plain, markup FROM text WHERE id = ?")
    ids = try IDCounter(db, "text")
  }

  /// The text with that content, added and indexed if the memory has none.
  ///
  /// - Parameter analysis: that of the text, where it has been made before.
  func text(
    _ content: SegmentContent, in tag: LanguageTag, analysis: TextAnalysis? = nil
  ) throws -> Text {
    let language = try languages.indexedLanguage(of: tag)
    let digest = Self.digest(of: content, language: language)
    if let known = try digests.firstOwner(
      of: digest, where: { try known($0, content: content, language: language) })
    {
      return known
    }
    let analyzed =
      languages.isLate(tag) ? nil : analysis ?? analyzers.analyze(content, in: tag)
    let entry = analyzed?.entry
    let text = Text(
      id: ids.next(), fingerprint: analyzed?.fingerprint ?? UInt64(bitPattern: digest))
    rows.bind(text.id, at: 1)
    rows.bind(language, at: 2)
    rows.bind(Int64(bitPattern: text.fingerprint), at: 3)
    rows.bind(littleEndian: entry?.stems ?? [], at: 4)
    rows.bind(content.plain, at: 5)
    rows.bind(content.markup, at: 6)
    try rows.endRow()
    recent.add(content, of: text, language: language)
    try digests.add(digest, owner: text.id)
    if let analyzed {
      try index.add(analyzed.entry, analyzed.listed, text: text.id, language: language)
    }
    return text
  }

  /// The fingerprint of a text, whether the memory has it or not.
  func fingerprint(of content: SegmentContent, in tag: LanguageTag) throws -> UInt64 {
    guard languages.isLate(tag) else { return analyzers.analyze(content, in: tag).fingerprint }
    return UInt64(
      bitPattern: Self.digest(of: content, language: try languages.language(of: tag)))
  }

  /// Writes what waits in memory.
  func finish() throws {
    try rows.flush()
    try digests.flush()
    try index.finish()
    try ids.save()
  }

  private func known(
    _ id: Int64, content: SegmentContent, language: Int64
  ) throws -> Text? {
    if recent.has(id) { return recent.text(id, content: content, language: language) }
    // The text may be among the rows that wait.
    if id > ids.peek - 1 - Int64(rows.count) { try rows.flush() }
    select.bind(id, at: 1)
    defer { select.reset() }
    guard try select.step(), select.integer(0) == language,
      select.holds(content.plain, at: 2), select.holds(content.markup, at: 3)
    else { return nil }
    return Text(id: id, fingerprint: UInt64(bitPattern: select.integer(1)))
  }

  static func digest(of content: SegmentContent, language: Int64) -> Int64 {
    var hash = StableHash(seed: UInt64(bitPattern: language) << 1 | (content.markup == nil ? 0 : 1))
    hash.combine(whole: content.markup ?? content.plain)
    return Int64(bitPattern: hash.value)
  }
}
