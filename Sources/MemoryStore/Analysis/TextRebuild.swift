import Bitext
import GRDB
import Linguistics
import Matching

/// Analyses all texts of a memory again, or those of one language for the first time, and writes the
/// index and what names them by fingerprint anew; for all texts, their digests too.
///
/// The tables it writes have nothing of these texts before.
struct TextRebuild {
  let db: Database
  let path: String
  let progress: (any ProgressReporter)?
  /// The only language whose texts are analysed; nil for all.
  var language: Int64?

  /// Texts read before their rows are changed.
  static let batchSize = 1000

  private struct StoredText {
    let id: Int64
    let language: Int64
    let code: String
    let fingerprint: Int64
    let content: SegmentContent
  }

  /// Fingerprints that have changed, language by language, from old to new.
  private typealias Changes = [Int64: [Int64: Int64]]

  func run() throws {
    let index = try IndexWriter(db)
    let digests = try DigestTable(db, table: "text_digest", column: "text")
    let update = try PreparedStatement(
      db, "UPDATE text SET fingerprint = ?, stems = ? WHERE id = ?")
    let total = try progress.map { _ in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM text") ?? 0
    }
    var analyzers: [String: TextAnalyzer] = [:]
    var changes: Changes = [:]
    var names: Set<Int64> = []
    var done = 0
    try forEachBatch { batch in
      for text in batch {
        let analyzer = analyzers[text.code] ?? TextAnalyzer(language: LanguageTag(text.code))
        analyzers[text.code] = analyzer
        let matchable = text.content.matchable
        let analyzed = analyzer.analyze(matchable.text, codes: matchable.codes)
        let fingerprint = Int64(bitPattern: analyzed.fingerprint)
        names.insert(fingerprint)
        if fingerprint != text.fingerprint {
          changes[text.language, default: [:]][text.fingerprint] = fingerprint
        }
        let entry = IndexEntry(analyzed)
        update.bind(fingerprint, at: 1)
        update.bind(littleEndian: entry.stems, at: 2)
        update.bind(text.id, at: 3)
        try update.run()
        if language == nil {
          try digests.add(
            TextTable.digest(of: text.content, language: text.language), owner: text.id)
        }
        try index.add(entry, entry.listedStems, text: text.id, language: text.language)
      }
      done += batch.count
      progress?.report(
        WorkProgress(phase: "analysing \(path) anew", done: done, total: total))
    }
    try digests.flush()
    if language == nil { try index.finish() } else { try index.finishApart() }
    // What is the name of a text now need not be the old name of the one that bore it by mistake.
    for language in changes.keys {
      changes[language] = changes[language]?.filter { !names.contains($0.key) }
    }
    guard !changes.isEmpty else { return }
    try renameNeighbours(changes)
    try UndoJournal.clear(db)
  }

  private func forEachBatch(_ body: ([StoredText]) throws -> Void) throws {
    let texts = try PreparedStatement(
      db,
      """
      SELECT text.id, language, code, fingerprint, plain, markup
      FROM text JOIN language ON language.id = text.language
      WHERE text.id > ?1 AND (?2 IS NULL OR language = ?2)
      ORDER BY text.id LIMIT \(Self.batchSize)
      """)
    var last: Int64 = 0
    while true {
      try Task.checkCancellation()
      var batch: [StoredText] = []
      texts.bind(last, at: 1)
      texts.bind(language, at: 2)
      while try texts.step() {
        batch.append(
          StoredText(
            id: texts.integer(0), language: texts.integer(1), code: texts.text(2),
            fingerprint: texts.integer(3),
            content: SegmentContent(plain: texts.text(4), markup: texts.optionalText(5))))
      }
      guard let end = batch.last?.id else { return }
      last = end
      try body(batch)
    }
  }

  /// Neighbours are named by fingerprint. One whose text the memory does not have keeps its old
  /// fingerprint; then it may never match again.
  private func renameNeighbours(_ changes: Changes) throws {
    let rows = try PreparedStatement(
      db,
      """
      SELECT unit, position, tag.language, previous, next
      FROM variant JOIN tag ON tag.id = variant.tag
      WHERE previous IS NOT NULL OR next IS NOT NULL
      """)
    var renamed: [(unit: Int64, position: Int64, previous: Int64?, next: Int64?)] = []
    while try rows.step() {
      guard let changes = changes[rows.integer(2)] else { continue }
      let (previous, next) = (rows.optionalInteger(3), rows.optionalInteger(4))
      let new = (
        previous.map { changes[$0] ?? $0 }, next.map { changes[$0] ?? $0 }
      )
      if new != (previous, next) {
        renamed.append((rows.integer(0), rows.integer(1), new.0, new.1))
      }
    }
    let update = try PreparedStatement(
      db, "UPDATE variant SET previous = ?, next = ? WHERE unit = ? AND position = ?")
    for (unit, position, previous, next) in renamed {
      update.bind(previous, at: 1)
      update.bind(next, at: 2)
      update.bind(unit, at: 3)
      update.bind(position, at: 4)
      try update.run()
    }
  }
}

/// Stems as the `text` table keeps them.
enum StemBytes {
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
    (0..<bytes.count / 4).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
    }
  }
}
