import Bitext
import GRDB
import Linguistics
import Matching

/// Brings what a memory holds of its texts' analysis up to date: stems, fingerprints, neighbours, the
/// index, linked words.
///
/// All or nothing, in one transaction. Where analysis gives what is stored, which is what a new
/// release mostly finds, nothing but its version is written: about 10 s for a million texts, else
/// about a minute.
struct AnalysisUpdate {
  let db: Database
  let path: String
  let progress: (any ProgressReporter)?

  /// Whether any language is analysed otherwise than it would be now, or it is not known how.
  static func isNeeded(_ db: Database) throws -> Bool {
    try Row.fetchAll(db, sql: "SELECT code, analysis FROM language").contains { row in
      let analysis = try row.decode(Int64?.self, forColumn: "analysis")
      let code = try row.decode(String.self, forColumn: "code")
      return analysis != AnalysisVersion.current(of: LanguageTag(code))
    }
  }

  /// Does what is to be done; to be called in a transaction, because another process may have done
  /// it meanwhile.
  func run() throws {
    if let outdated = try OutdatedAnalysis.find(db), try differs(outdated.languages) {
      try db.execute(sql: "DELETE FROM posting; DELETE FROM generation; DELETE FROM text_digest")
      try TextRebuild(db: db, path: path, progress: progress).run()
      try LexiconRepair(db: db, path: path).run()
    }
    try Self.record(db)
  }

  /// Notes that all languages are analysed as they would be now.
  static func record(_ db: Database) throws {
    for code in try String.fetchAll(db, sql: "SELECT code FROM language") { try record(db, code) }
  }

  /// Notes that a language is analysed as it would be now.
  static func record(_ db: Database, _ code: String) throws {
    try db.execute(
      sql: "UPDATE language SET analysis = ?, analyzer = ? WHERE code = ?",
      arguments: [AnalysisVersion.current(of: LanguageTag(code)), AnalysisVersion.library, code])
  }

  /// Whether any text of these languages is analysed otherwise than stored.
  private func differs(_ languages: [String]) throws -> Bool {
    let texts = try PreparedStatement(
      db,
      """
      SELECT fingerprint, stems, plain, markup FROM text
      WHERE language = (SELECT id FROM language WHERE code = ?)
      """)
    var seen = 0
    for code in languages {
      let analyzer = TextAnalyzer(language: LanguageTag(code))
      texts.bind(code, at: 1)
      defer { texts.reset() }
      while try texts.step() {
        seen += 1
        if seen % TextRebuild.batchSize == 0 {
          try Task.checkCancellation()
          progress?.report(
            WorkProgress(phase: "checking the analysis of \(path)", done: seen))
        }
        let content = SegmentContent(plain: texts.text(2), markup: texts.optionalText(3))
        let matchable = content.matchable
        let analyzed = analyzer.analyze(matchable.text, codes: matchable.codes)
        guard Int64(bitPattern: analyzed.fingerprint) == texts.integer(0),
          IndexEntry(analyzed).stems.elementsEqual(StemBytes.decode(texts.blob(1)))
        else { return true }
      }
    }
    return false
  }
}
