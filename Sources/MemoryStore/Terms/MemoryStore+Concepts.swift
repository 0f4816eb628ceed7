import Bitext
import Foundation
import GRDB
import Linguistics

/// What an import did to the termbase.
public struct ConceptImportSummary: Sendable, Equatable {
  public var added = 0
  /// Concepts with the id and a term of one that was there, and now read as the file has them.
  public var updated = 0
  /// Concepts that were there already.
  public var unchanged = 0

  public init() {}
}

extension MemoryStore {
  /// The concepts of the termbase in the order they came, and what they refer to.
  package func termbase() throws -> (concepts: [Concept], references: [TermReference]) {
    try read { (try ConceptTable(db: $0).all(), try ReferenceTable(db: $0).all()) }
  }

  /// Takes concepts in, in one transaction; importing twice changes nothing.
  ///
  /// A reference replaces the one of its id.
  package func importConcepts(
    _ concepts: [Concept], references: [TermReference] = []
  ) throws -> ConceptImportSummary {
    try write { db in
      var summary = ConceptImportSummary()
      let table = ConceptTable(db: db)
      for concept in concepts where !concept.terms.isEmpty {
        switch try table.put(concept) {
        case .added: summary.added += 1
        case .updated: summary.updated += 1
        case .unchanged: summary.unchanged += 1
        }
      }
      try ReferenceTable(db: db).put(references)
      try TermbaseRevision.advance(db)
      return summary
    }
  }

  /// Replaces the concept of that id; throws ``MemoryStoreError/noSuchConcept(_:)``.
  package func replaceConcept(_ concept: Concept) throws {
    try write { db in
      let table = ConceptTable(db: db)
      guard let row = try table.row(named: concept.id) else {
        throw MemoryStoreError.noSuchConcept(concept.id)
      }
      try table.delete(row)
      if !concept.terms.isEmpty { try table.insert(concept, as: concept.id) }
      try TermbaseRevision.advance(db)
    }
  }
}

/// The concepts of an open database.
private struct ConceptTable {
  let db: Database

  enum Outcome { case added, updated, unchanged }

  func put(_ concept: Concept) throws -> Outcome {
    if let row = try sameTerms(as: concept) {
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
      return .updated
    }
    try insert(concept, as: freeName(concept.id))
    return .added
  }

  func row(named name: String) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT id FROM concept WHERE name = ?", arguments: [name])
  }

  /// A concept with just these terms in that domain.
  private func sameTerms(as concept: Concept) throws -> Int64? {
    guard let first = concept.terms.first else { return nil }
    let rows = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT concept.id FROM term JOIN concept ON concept.id = term.concept
        WHERE term.text = ? AND term.language = ? AND concept.domain IS ?
        """, arguments: [first.text, first.language.literal, concept.domain])
    let terms = Set(concept.terms.map { [$0.language.literal, $0.text] })
    return try rows.first { row in
      guard let old = try self.concept(row) else { return false }
      return Set(old.terms.map { [$0.language.literal, $0.text] }) == terms
    }
  }

  /// The id a concept asks for, or the next one like it that is free.
  private func freeName(_ wanted: String) throws -> String {
    let count = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM concept") ?? 0
    var name = wanted.isEmpty ? "c\(count + 1)" : wanted
    var number = 2
    while try row(named: name) != nil {
      name = "\(wanted.isEmpty ? "c\(count + 1)" : wanted)-\(number)"
      number += 1
    }
    return name
  }

  func delete(_ row: Int64) throws {
    try db.execute(sql: "DELETE FROM concept WHERE id = ?", arguments: [row])
  }

  func insert(_ concept: Concept, as name: String, row: Int64? = nil) throws {
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
  }

  func all() throws -> [Concept] {
    var terms: [Int64: [Term]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM term ORDER BY concept, position")
    while let row = try rows.next() { terms[row["concept"], default: []].append(Self.term(row)) }
    return try Row.fetchAll(db, sql: "SELECT * FROM concept ORDER BY id").map {
      Self.concept($0, terms: terms[$0["id"]] ?? [])
    }
  }

  private func concept(_ id: Int64) throws -> Concept? {
    let terms = try Row.fetchAll(
      db, sql: "SELECT * FROM term WHERE concept = ? ORDER BY position", arguments: [id])
    return try Row.fetchOne(db, sql: "SELECT * FROM concept WHERE id = ?", arguments: [id])
      .map { Self.concept($0, terms: terms.map(Self.term)) }
  }

  private static func concept(_ row: Row, terms: [Term]) -> Concept {
    var concept = Concept(id: row["name"], domain: row["domain"], terms: terms)
    concept.definition = row["definition"]
    concept.note = row["note"]
    concept.source = row["source"]
    concept.author = row["author"]
    concept.created = row["created"]
    concept.changed = row["changed"]
    concept.details = decode(row["details"])
    return concept
  }

  private static func term(_ row: Row) -> Term {
    let status: String? = row["status"]
    var term = Term(
      language: LanguageTag(row["language"]), text: row["text"],
      status: status.flatMap(TermStatus.init(rawValue:)), note: row["note"])
    term.source = row["source"]
    term.author = row["author"]
    term.created = row["created"]
    term.changed = row["changed"]
    term.details = decode(row["details"])
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
