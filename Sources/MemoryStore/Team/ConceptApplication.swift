import Bitext
import GRDB

/// Concepts of the termbase as the team's changes make them.
///
/// A concept's name is its own in the whole team. Where two have one name, the one that is not in
/// the log yet gets another; one that is has got another name by a later change, which is on its way.
final class ConceptApplication: ChangedRows {
  private let db: Database
  private let entries: EntryTable
  private let table: ConceptTable
  private var isChanged = false

  init(_ db: Database, entries: EntryTable) throws {
    self.db = db
    self.entries = entries
    table = ConceptTable(db: db)
  }

  func finish() throws {
    if isChanged { try TermbaseRevision.advance(db) }
  }

  func contains(_ row: SharedRow) throws -> Bool { try table.concept(row.row) != nil }

  func alike(_ concept: Concept) throws -> SharedRow? {
    guard let term = concept.terms.first else { return nil }
    let candidates = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT concept FROM term WHERE text = ? AND language = ?",
      arguments: [term.text, term.language.literal])
    return try candidates.lazy.map { SharedRow(kind: .concept, row: $0) }.first { row in
      if let entry = try entries.entry(of: row), entry.revision > 0 { return false }
      return try isSame(row, as: concept)
    }
  }

  func isSame(_ row: SharedRow, as concept: Concept) throws -> Bool {
    try table.concept(row.row)?.withoutDates == concept.withoutDates
  }

  func insert(_ concept: Concept) throws -> SharedRow {
    try clearName(concept.id, for: nil)
    isChanged = true
    return SharedRow(
      kind: .concept, row: try table.insert(concept, as: concept.id, row: try freeRow()))
  }

  func replace(_ row: SharedRow, by concept: Concept) throws {
    try clearName(concept.id, for: row.row)
    isChanged = true
    try table.delete(row.row)
    try table.insert(concept, as: concept.id, row: row.row)
  }

  func merge(_ row: SharedRow, with concept: Concept) throws -> Bool {
    try replace(row, by: concept)
    return false
  }

  func split(_ row: SharedRow, from concept: Concept) throws -> SharedRow {
    guard let mine = try table.concept(row.row) else { return row }
    try replace(row, by: concept)
    let copy = try table.insert(mine, as: try freeName(mine.id), row: try freeRow())
    return SharedRow(kind: .concept, row: copy)
  }

  func delete(_ row: SharedRow) throws {
    isChanged = true
    try table.delete(row.row)
  }

  /// Takes a name from the concept that has it, other than the one in `row`.
  private func clearName(_ name: String, for row: Int64?) throws {
    guard let other = try table.row(named: name), other != row else { return }
    try db.execute(
      sql: "UPDATE concept SET name = ? WHERE id = ?", arguments: [try freeName(name), other])
    let shared = SharedRow(kind: .concept, row: other)
    if try entries.entry(of: shared)?.revision ?? 0 == 0 { try entries.noteChange(shared) }
  }

  /// A number that no concept has or had whose deletion the team may not know of.
  private func freeRow() throws -> Int64 {
    let kind = UnitChange.Kind.concept.rawValue
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(ifnull((SELECT max(id) FROM concept), 0),
          ifnull((SELECT max(row) FROM team_entry WHERE kind = ?1), 0),
          ifnull((SELECT max(row) FROM team_change WHERE kind = ?1), 0))
        """, arguments: [kind])
    return (last ?? 0) + 1
  }

  private func freeName(_ wanted: String) throws -> String {
    var number = 2
    while try table.row(named: "\(wanted)-\(number)") != nil { number += 1 }
    return "\(wanted)-\(number)"
  }
}

extension Concept {
  /// Without its name in the termbase and without what says who touched it when.
  fileprivate var withoutDates: Concept {
    var concept = self
    concept.id = ""
    (concept.author, concept.created, concept.changed) = (nil, nil, nil)
    for index in concept.terms.indices {
      concept.terms[index].author = nil
      concept.terms[index].created = nil
      concept.terms[index].changed = nil
    }
    return concept
  }
}
