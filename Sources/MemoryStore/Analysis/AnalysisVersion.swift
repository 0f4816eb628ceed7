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

  /// The file of Snowball's library that is in use, such as `libstemmer.so.0d.0.0`: the library
  /// gives no other version.
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

extension MemoryStore {
  /// What of the memory is outdated; nil when nothing is.
  package func outdatedAnalysis() throws -> OutdatedAnalysis? {
    try read { try OutdatedAnalysis.find($0) }
  }
}
