import Bitext
import Foundation
import Linguistics

/// The concepts of a memory's termbase, read once and again when it has changed.
final class TermShelf: @unchecked Sendable {
  /// A concept with what its terms are found by.
  private struct Entry {
    let concept: Concept
    let terms: [(language: LanguageTag, folded: String)]
  }

  private let memory: Memory
  private let lock = NSLock()
  private var revision: Int64?
  private var entries: [Entry] = []

  init(memory: Memory) {
    self.memory = memory
  }

  /// The concepts with a term that holds the phrase, in the order of their first terms.
  func concepts(containing phrase: String?, in language: LanguageTag?) throws -> [Concept] {
    let wanted = phrase.map(Self.folded)
    return try current().filter { entry in
      entry.terms.contains { term in
        language.map(term.language.isSameLanguage(as:)) ?? true
          && wanted.map { term.folded.contains($0) } ?? true
      }
    }.map(\.concept)
  }

  /// The concept of that id; throws ``/MemoryStore/MemoryStoreError/noSuchConcept(_:)``.
  func concept(_ id: String) throws -> Concept {
    guard let entry = try current().first(where: { $0.concept.id == id }) else {
      throw MemoryStoreError.noSuchConcept(id)
    }
    return entry.concept
  }

  private func current() throws -> [Entry] {
    let now = try memory.store.lookUp { $0.termbaseRevision }
    return try lock.withLock {
      if revision == now { return entries }
      entries = try memory.glossary().concepts.map { concept in
        Entry(
          concept: concept, terms: concept.terms.map { ($0.language, Self.folded($0.text)) })
      }.sorted { ($0.terms.first?.folded ?? "") < ($1.terms.first?.folded ?? "") }
      revision = now
      return entries
    }
  }

  /// A text without differences of case and of `ё`.
  private static func folded(_ text: String) -> String {
    text.lowercased().replacingOccurrences(of: "ё", with: "е")
  }
}

extension Workbench {
  /// The concepts of the termbase with a term that holds the phrase, in whatever letter case; all
  /// without one. In the order of their first terms.
  public func concepts(
    containing phrase: String? = nil, in language: LanguageTag? = nil
  ) throws -> [Concept] {
    try terms.concepts(containing: phrase, in: language)
  }

  /// The concept of that id; throws ``/MemoryStore/MemoryStoreError/noSuchConcept(_:)``.
  public func concept(_ id: String) throws -> Concept { try terms.concept(id) }
}
