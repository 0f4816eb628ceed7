import Bitext
import Foundation
import GRDB

/// What of the termbase could not be shown: concepts without a term, statuses that are none,
/// details that cannot be read.
struct TermCare {
  let db: Database

  private static let statuses = TermStatus.allCases.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// A condition for each kind of fault, the table it is in and what it is called.
  private static let conditions = [
    (
      "concept", "NOT EXISTS (SELECT 1 FROM term WHERE term.concept = concept.id)",
      "concepts have no term"
    ),
    (
      "term", "status IS NOT NULL AND status NOT IN (\(statuses))",
      "terms have a status that is none"
    ),
    ("term", "text = '' OR language = ''", "terms have no text or no language"),
    ("concept", unreadable, "concepts have details that cannot be read"),
    ("term", unreadable, "terms have details that cannot be read"),
  ]

  private static let unreadable = "details IS NOT NULL AND NOT json_valid(details)"

  func faults() throws -> [MemoryFault] {
    try Self.conditions.compactMap { table, condition, what in
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)")
      return count.flatMap {
        $0 > 0 ? MemoryFault(kind: .term, detail: "\($0) \(what)") : nil
      }
    }
  }

  /// Takes out what says nothing.
  func repair() throws {
    try db.execute(
      sql: """
        UPDATE term SET status = NULL WHERE \(Self.conditions[1].1);
        UPDATE term SET details = NULL WHERE \(Self.unreadable);
        UPDATE concept SET details = NULL WHERE \(Self.unreadable);
        DELETE FROM term WHERE \(Self.conditions[2].1);
        DELETE FROM concept WHERE \(Self.conditions[0].1);
        """)
    try TermbaseRevision.advance(db)
  }
}
