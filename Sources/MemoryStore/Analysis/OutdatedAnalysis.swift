import GRDB
import Linguistics

/// Texts of a memory that were analysed otherwise than they would be now, so that look-ups may miss
/// some of them.
public struct OutdatedAnalysis: Sendable, Equatable {
  /// The codes of the languages whose texts they are.
  public let languages: [String]
  /// What analysed them, such as `libstemmer.so.0d.0.0`; nil when that was not recorded.
  public let analyzer: String?
}

extension OutdatedAnalysis: CustomStringConvertible {
  public var description: String {
    let what = "texts in \(languages.joined(separator: ", "))"
    let who = analyzer.map { "another version of the analyser (\($0))" } ?? "an unknown analyser"
    return "\(what) were analysed by \(who), so matches may be missed until the memory is opened "
      + "for writing"
  }
}

extension OutdatedAnalysis {
  /// What of a memory is outdated; nil when nothing is.
  static func find(_ db: Database) throws -> OutdatedAnalysis? {
    // Whether a language has texts is asked only where it matters: without an index it is a scan.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, code, analysis, analyzer FROM language WHERE analyzer IS NOT ? ORDER BY code
        """, arguments: [LateAnalysis.mark]
    ).filter { row in
      let analysis = try row.decode(Int64?.self, forColumn: "analysis")
      let code = try row.decode(String.self, forColumn: "code")
      if analysis == AnalysisVersion.current(of: LanguageTag(code)) { return false }
      return try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM text WHERE language = ?)",
        arguments: [try row.decode(Int64.self, forColumn: "id")]) ?? false
    }
    if rows.isEmpty { return nil }
    return OutdatedAnalysis(
      languages: try rows.map { try $0.decode(forColumn: "code") },
      analyzer: try rows.compactMap { try $0.decode(String?.self, forColumn: "analyzer") }.first)
  }
}
