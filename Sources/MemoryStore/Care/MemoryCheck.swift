import Bitext
import GRDB
import Linguistics
import Matching

/// Holds everything a memory derives against the units it derives it from.
///
/// Time and memory grow with the memory: about 100 bytes a text.
struct MemoryCheck {
  let db: Database
  let path: String
  private var faults: [MemoryFault] = []

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
  }

  mutating func run() throws -> [MemoryFault] {
    try checkFile()
    guard faults.isEmpty else { return faults }
    try checkTexts()
    try checkUnits()
    faults += try ContextCheck(db: db).faults()
    try checkCounters()
    faults += try LexiconCheck(db: db, path: path).run()
    faults += try CompletionCare(db: db).faults()
    faults += try TermCare(db: db).faults()
    faults += try TeamCare(db: db).faults()
    return faults
  }

  private mutating func add(_ kind: MemoryFault.Kind, _ count: Int, _ what: String) {
    if count > 0 { faults.append(MemoryFault(kind: kind, detail: "\(count) \(what)")) }
  }

  private mutating func checkFile() throws {
    for fault in path == ":memory:" ? [] : FileHeader(db)?.faults ?? [] {
      faults.append(MemoryFault(kind: .file, detail: fault))
    }
    for row in try String.fetchAll(db, sql: "PRAGMA integrity_check") where row != "ok" {
      faults.append(MemoryFault(kind: .file, detail: row))
    }
    let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    add(.reference, broken, "rows name rows that are not there")
  }

  /// Stems, fingerprints, digests and index lists of all texts.
  private mutating func checkTexts() throws {
    let texts = try PreparedStatement(
      db,
      """
      SELECT text.id, language, code, fingerprint, stems, plain, markup
      FROM text JOIN language ON language.id = text.language ORDER BY text.id
      """)
    var expected = IndexContents()
    var wrong = 0
    var digests: [Int64: Int64] = [:]
    var analyzers: [String: TextAnalyzer] = [:]
    while try texts.step() {
      let code = texts.text(2)
      let analyzer = analyzers[code] ?? TextAnalyzer(language: LanguageTag(code))
      analyzers[code] = analyzer
      let content = SegmentContent(plain: texts.text(5), markup: texts.optionalText(6))
      let matchable = content.matchable
      let analyzed = analyzer.analyze(matchable.text, codes: matchable.codes)
      let entry = IndexEntry(analyzed)
      let isSame =
        Int64(bitPattern: analyzed.fingerprint) == texts.integer(3)
        && entry.stems.elementsEqual(StemBytes.decode(texts.blob(4)))
      if !isSame { wrong += 1 }
      let id = texts.integer(0)
      expected.add(entry, text: id, language: texts.integer(1))
      digests[id] = TextTable.digest(of: content, language: texts.integer(1))
    }
    add(.analysis, wrong, "texts are analysed otherwise than stored")
    add(
      .index, expected.differences(from: try IndexContents(db, texts: digests.keys)),
      "differences between index and texts")
    add(.digest, try wrongDigests("text_digest", "text", digests), "digests of texts are wrong")
    let orphans = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM text
        WHERE NOT EXISTS (SELECT 1 FROM variant WHERE variant.text = text.id)
        """)
    add(.orphan, orphans ?? 0, "texts belong to no unit")
  }

  private mutating func checkUnits() throws {
    var digests: [Int64: Int64] = [:]
    try UnitReader(db).forEachUnit {
      digests[Int64($0.id)] = UnitIdentity.digest(of: $0.unit)
    }
    add(.digest, try wrongDigests("unit_digest", "unit", digests), "digests of units are wrong")
  }

  private func wrongDigests(
    _ table: String, _ column: String, _ expected: [Int64: Int64]
  ) throws -> Int {
    let stored = try PreparedStatement(db, "SELECT \(column), digest FROM \(table)")
    var right = 0
    var wrong = 0
    while try stored.step() {
      if expected[stored.integer(0)] == stored.integer(1) { right += 1 } else { wrong += 1 }
    }
    return wrong + max(0, expected.count - right)
  }

  private mutating func checkCounters() throws {
    for table in ["unit", "text"] {
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0
      let counter = try Int64.fetchOne(
        db, sql: "SELECT value FROM counter WHERE name = ?", arguments: [table])
      if counter ?? 0 < last { add(.counter, 1, "number of a \(table) may be given out twice") }
      if let counter, !IDCounter.possible.contains(counter) {
        add(.counter, 1, "number of a \(table) cannot have been given out")
      }
    }
  }
}
