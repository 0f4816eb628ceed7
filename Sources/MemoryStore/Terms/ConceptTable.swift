import Bitext
import Foundation
import GRDB
import Linguistics

/// The concepts of an open database.
struct ConceptTable {
  let db: Database

  enum Outcome { case added, updated, unchanged }

  func put(_ concept: Concept, _ known: inout KnownConcepts) throws -> Outcome {
    let key = KnownConcepts.key(concept)
    if let row = known.row(of: key) {
      guard let old = try self.concept(row) else { return .unchanged }
      var new = concept
      new.id = old.id
      if old == new { return .unchanged }
      try delete(row)
      try insert(new, as: old.id, row: row)
      return .updated
    }
    if !concept.id.isEmpty, let row = try row(named: concept.id),
      let old = try self.concept(row),
      !Set(old.terms.map(\.text)).isDisjoint(
        with: concept.terms.map(\.text))
    {
      try delete(row)
      try insert(concept, as: concept.id, row: row)
      known.replace(old, by: key, row: row)
      return .updated
    }
    let name = try known.freeName(concept.id) { try row(named: $0) == nil }
    known.add(key, row: try insert(concept, as: name))
    return .added
  }

  func row(named name: String) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(sql: "SELECT id FROM concept WHERE name = ?"), arguments: [name])
  }

  func delete(_ row: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM concept WHERE id = ?").execute(arguments: [row])
  }

  @discardableResult
  func insert(_ concept: Concept, as name: String, row: Int64? = nil) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO concept VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(
      arguments: [
        row, name, concept.domain, concept.definition, concept.note, concept.source,
        concept.author, concept.created, concept.changed, Self.encode(concept.details),
      ])
    let id = row ?? db.lastInsertedRowID
    let statement = try db.cachedStatement(
      sql: "INSERT INTO term VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, term) in concept.terms.enumerated() {
      try statement.execute(
        arguments: [
          id, position, term.language.literal, term.text, term.status?.rawValue, term.note,
          term.source, term.author, term.created, term.changed, Self.encode(term.details),
        ])
    }
    return id
  }

  /// In the order they came; in a team, in the order its members agree on.
  func all() throws -> [Concept] {
    var terms: [Int64: [Term]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM term ORDER BY concept, position")
    while let row = try rows.next() {
      try terms[row.decode(forColumn: "concept"), default: []].append(Self.term(row))
    }
    let concepts = try Row.fetchAll(
      db,
      sql: """
        SELECT concept.* FROM concept
        LEFT JOIN team_entry AS shared ON shared.kind = \(UnitChange.Kind.concept.rawValue)
          AND shared.row = concept.id
        ORDER BY shared.id IS NULL, shared.id, concept.id
        """)
    return try concepts.map {
      try Self.concept($0, terms: terms[$0.decode(forColumn: "id")] ?? [])
    }
  }

  func concept(_ id: Int64) throws -> Concept? {
    let terms = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM term WHERE concept = ? ORDER BY position"),
      arguments: [id])
    return try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM concept WHERE id = ?"), arguments: [id]
    ).map { try Self.concept($0, terms: terms.map(Self.term)) }
  }

  private static func concept(_ row: Row, terms: [Term]) throws -> Concept {
    var concept = Concept(
      id: try row.decode(forColumn: "name"), domain: try row.decode(forColumn: "domain"),
      terms: terms)
    concept.definition = try row.decode(forColumn: "definition")
    concept.note = try row.decode(forColumn: "note")
    concept.source = try row.decode(forColumn: "source")
    concept.author = try row.decode(forColumn: "author")
    concept.created = try row.decode(forColumn: "created")
    concept.changed = try row.decode(forColumn: "changed")
    concept.details = decode(try row.decode(forColumn: "details"))
    return concept
  }

  private static func term(_ row: Row) throws -> Term {
    let status = try row.decode(String?.self, forColumn: "status")
    var term = Term(
      language: LanguageTag(try row.decode(forColumn: "language")),
      text: try row.decode(forColumn: "text"),
      status: status.flatMap(TermStatus.init(rawValue:)), note: try row.decode(forColumn: "note"))
    term.source = try row.decode(forColumn: "source")
    term.author = try row.decode(forColumn: "author")
    term.created = try row.decode(forColumn: "created")
    term.changed = try row.decode(forColumn: "changed")
    term.details = decode(try row.decode(forColumn: "details"))
    return term
  }

  private static func encode(_ details: [TermDetail]) throws -> String? {
    guard !details.isEmpty else { return nil }
    return String(decoding: try JSONEncoder().encode(details), as: UTF8.self)
  }

  private static func decode(_ text: String?) -> [TermDetail] {
    guard let text else { return [] }
    return (try? JSONDecoder().decode([TermDetail].self, from: Data(text.utf8))) ?? []
  }
}
