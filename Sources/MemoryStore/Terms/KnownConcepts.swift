import Bitext
import GRDB
import Linguistics

/// The concepts of a termbase by their terms, while others are taken in: a termbase where one term
/// has thousands of translations would otherwise be read again for each.
///
/// Takes about 10 µs and 200 bytes a concept.
struct KnownConcepts {
  /// What makes two concepts the same: their terms, in whatever order, and their domain.
  struct Key: Hashable {
    private let domain: String?
    /// One text, because to hash a set of arrays takes longer than to write a concept.
    private let terms: String

    fileprivate init(domain: String?, terms: Set<String>) {
      self.domain = domain
      self.terms = terms.sorted().joined(separator: "\n")
    }

    fileprivate static func term(_ language: String, _ text: String) -> String {
      language + "\t" + text
    }
  }

  private var rows: [Key: [Int64]] = [:]
  private var last: Int64 = 0
  /// The number that was last put to an id that was taken.
  private var numbers: [String: Int] = [:]

  init(_ db: Database) throws {
    var terms: [Int64: Set<String>] = [:]
    let cursor = try Row.fetchCursor(db, sql: "SELECT concept, language, text FROM term")
    while let row = try cursor.next() {
      let term = Key.term(try row.decode(atIndex: 1), try row.decode(atIndex: 2))
      try terms[row.decode(atIndex: 0), default: []].insert(term)
    }
    let concepts = try Row.fetchCursor(db, sql: "SELECT id, domain FROM concept ORDER BY id")
    while let row = try concepts.next() {
      last = try row.decode(atIndex: 0)
      let key = Key(domain: try row.decode(atIndex: 1), terms: terms[last] ?? [])
      rows[key, default: []].append(last)
    }
  }

  static func key(_ concept: Concept) -> Key {
    Key(
      domain: concept.domain,
      terms: Set(concept.terms.map { Key.term($0.language.literal, $0.text) }))
  }

  /// The oldest concept with just these terms in that domain.
  func row(of key: Key) -> Int64? { rows[key]?.first }

  mutating func add(_ key: Key, row: Int64) {
    rows[key, default: []].append(row)
    last = max(last, row)
  }

  mutating func replace(_ old: Concept, by new: Key, row: Int64) {
    rows[Self.key(old)]?.removeAll { $0 == row }
    add(new, row: row)
  }

  /// The id a concept asks for, or the next one like it that is free.
  mutating func freeName(_ wanted: String, isFree: (String) throws -> Bool) throws -> String {
    let wanted = wanted.isEmpty ? "c\(last + 1)" : wanted
    if try isFree(wanted) { return wanted }
    var number = numbers[wanted] ?? 1
    var name = wanted
    repeat {
      number += 1
      name = "\(wanted)-\(number)"
    } while try !isFree(name)
    numbers[wanted] = number
    return name
  }
}
