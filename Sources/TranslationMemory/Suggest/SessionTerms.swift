import Foundation
import Linguistics

/// The terms a session finds: those of given glossaries, or of the memories' termbases as they are.
///
/// Made ready when they are first asked for, and again when a termbase has changed.
final class SessionTerms: @unchecked Sendable {
  private let glossaries: [Glossary]?
  private let memories: [RankedMemory]
  private let language: LanguageTag
  private let lock = NSLock()
  private var tables: [LanguageTag: PreparedTerms] = [:]
  private var revisions: [Int64] = []

  init(_ options: SuggestionOptions, _ memories: [RankedMemory]) {
    glossaries = options.glossaries
    language = options.source
    self.memories = memories
  }

  /// The finder that a reader of segments has, with the terms of the termbases at those revisions.
  func finder(for reader: SegmentReader, at revisions: [Int64]) throws -> TermFinder {
    try finder(of: language, for: reader, at: revisions)
  }

  /// The same for another language than the segment's.
  func finder(
    of language: LanguageTag, for reader: SegmentReader, at revisions: [Int64]
  ) throws -> TermFinder {
    let revisions = glossaries == nil ? revisions : []
    if reader.revisions != revisions {
      reader.finders = [:]
      reader.revisions = revisions
    }
    if let finder = reader.finders[language] { return finder }
    let finder = TermFinder(try table(of: language, at: revisions))
    reader.finders[language] = finder
    return finder
  }

  /// Whoever comes first reads the termbases, the others wait. One that changes meanwhile has
  /// another revision at the next look-up.
  private func table(of language: LanguageTag, at revisions: [Int64]) throws -> PreparedTerms {
    try lock.withLock {
      if revisions != self.revisions {
        tables = [:]
        self.revisions = revisions
      }
      if let table = tables[language] { return table }
      let glossaries = try glossaries ?? memories.map { try $0.memory.glossary() }
      let table = PreparedTerms(glossaries, language: language)
      tables[language] = table
      return table
    }
  }
}

/// Reads segments, for one look-up at a time: their words, and the terms in them.
final class SegmentReader {
  let analyzer: TextAnalyzer
  /// Made by ``SessionTerms``, of the termbases at ``revisions``.
  fileprivate(set) var finders: [LanguageTag: TermFinder] = [:]
  fileprivate(set) var revisions: [Int64] = []

  init(language: LanguageTag) {
    analyzer = TextAnalyzer(language: language)
  }
}
