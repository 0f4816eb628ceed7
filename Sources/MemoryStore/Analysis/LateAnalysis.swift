import GRDB
import Linguistics

/// Languages whose texts are analysed when a look-up first asks for them, in a memory without a file.
///
/// TMX files that are looked up once need one language of three: analysing and indexing the others
/// is nearly half of reading them. Until then the digest of a text stands in place of its
/// fingerprint, and so do those of its neighbours; ``TextRebuild`` replaces them.
struct LateAnalysis {
  /// What the `analyzer` of such a language says.
  static let mark = "later"

  let db: Database

  /// The codes of the languages that wait.
  static func waiting(_ db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT code FROM language WHERE analyzer = ?", arguments: [mark])
  }

  /// Analyses and indexes the texts of a language.
  func run(_ code: String) throws {
    let language = try Int64.fetchOne(
      db, sql: "SELECT id FROM language WHERE code = ?", arguments: [code])
    guard let language else { return }
    try db.inSavepoint {
      try TextRebuild(db: db, path: ":memory:", progress: nil, language: language).run()
      try AnalysisUpdate.record(db, code)
      return .commit
    }
  }
}
