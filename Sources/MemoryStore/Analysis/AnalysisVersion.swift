import Bitext
import Foundation
import GRDB
import Linguistics
import Matching
import Synchronization

/// How the texts of a language are analysed here and now, as a number that changes with it.
enum AnalysisVersion {
  private static let known = Mutex<[String: Int64]>([:])

  /// What analysis makes of a probe text, worked out once a process and language (about half a
  /// millisecond).
  static func current(of language: LanguageTag) -> Int64 {
    if let version = known.withLock({ $0[language.primary] }) { return version }
    let version = probed(language)
    known.withLock { $0[language.primary] = version }
    return version
  }

  /// The file of Snowball's library that is in use, such as `libstemmer.so.0d.0.0`: it tells no other
  /// version.
  static let library: String = {
    let name = "libstemmer"
    // The system gives this file no size, so it is read until it ends.
    let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile() ?? Data()
    let file = maps.split(separator: UInt8(ascii: "\n")).lazy
      .compactMap { $0.split(separator: UInt8(ascii: "/")).last }
      .map { String(decoding: $0, as: UTF8.self) }
      .first { $0.hasPrefix(name) }
    return file ?? name
  }()

  private static func probed(_ language: LanguageTag) -> Int64 {
    let matchable = AnalyzerProbe.content(for: language).matchable
    let text = TextAnalyzer(language: language).analyze(matchable.text, codes: matchable.codes)
    let entry = IndexEntry(text)
    var hash = StableHash(seed: UInt64(entry.weight))
    hash.combine(text.fingerprint)
    for stem in entry.stems { hash.combine(stem) }
    for token in text.tokens {
      hash.combine(token.folded)
      hash.combine(token.start)
    }
    return Int64(bitPattern: hash.value)
  }
}

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

extension MemoryStore {
  /// What of the memory is outdated; nil when nothing is.
  package func outdatedAnalysis() throws -> OutdatedAnalysis? {
    try read { try OutdatedAnalysis.find($0) }
  }
}
