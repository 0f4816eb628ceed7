import Alignment
import Bitext
import GRDB
import Linguistics

/// One state of a memory, with what look-ups have made ready in it: statements, tables, lists.
///
/// It lives until the memory changes and serves one look-up at a time, so that a thousand look-ups
/// prepare everything once.
package final class MemoryState {
  private let db: Database
  private var lookups: [String: MemoryLookup] = [:]
  private var completions: [LanguageTag: [LanguageTag: StoredCompletion]] = [:]
  private var finders: [LanguageTag: [LanguageTag: FragmentFinder?]] = [:]

  /// Equal for states whose termbases are equal: it counts the changes of the termbase.
  package let termbaseRevision: Int64
  private let languages: Set<String>
  /// Languages whose texts are analysed when they are first looked up.
  private var waiting: Set<String>

  init(_ db: Database) throws {
    self.db = db
    languages = try String.fetchSet(db, sql: "SELECT code FROM language")
    waiting = try LateAnalysis.waiting(db)
    termbaseRevision = try TermbaseRevision.current(db)
  }

  /// Whether any text may be in a language.
  package func knows(_ language: LanguageTag) -> Bool { languages.contains(language.primary) }

  /// Look-ups in texts of a language.
  package func lookup(in language: LanguageTag) throws -> MemoryLookup {
    if let known = lookups[language.primary] { return known }
    if waiting.remove(language.primary) != nil { try LateAnalysis(db: db).run(language.primary) }
    let opened = try MemoryLookup(db, language: language)
    lookups[language.primary] = opened
    return opened
  }

  /// Finds fragments between two languages; nil when nothing was learnt of them.
  package func fragmentFinder(
    from source: LanguageTag, to target: LanguageTag
  ) throws -> FragmentFinder? {
    if let known = finders[source]?[target] { return known }
    let finder = try StoredFragments(db, from: source, to: target).map {
      FragmentFinder($0, from: source, to: target, weights: .weights(from: source, to: target))
    }
    finders[source, default: [:]][target] = .some(finder)
    return finder
  }

  /// What the memory has for completion between two languages.
  package func completion(
    from source: LanguageTag, to target: LanguageTag
  ) throws -> StoredCompletion {
    if let known = completions[source]?[target] { return known }
    let stored = try StoredCompletion(db, from: source, to: target)
    completions[source, default: [:]][target] = stored
    return stored
  }
}

extension MemoryStore {
  /// Looks things up; all of `body` sees the same state of the memory.
  ///
  /// The state is the one that was committed last. Any number of tasks may look up at once, and
  /// `body` may read and change the memory, in other transactions. A memory without a file has one
  /// connection: there look-ups take turns, and one inside an import sees what has come so far.
  package func lookUp<T>(_ body: (MemoryState) throws -> T) throws -> T {
    do { return try lookUps.read(body) } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }
}
