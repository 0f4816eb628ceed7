import Bitext
import GRDB

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
      var known = try KnownConcepts(db)
      for concept in concepts where !concept.terms.isEmpty {
        switch try table.put(concept, &known) {
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
      if !concept.terms.isEmpty { try table.insert(concept, as: concept.id, row: row) }
      try TermbaseRevision.advance(db)
    }
  }
}
