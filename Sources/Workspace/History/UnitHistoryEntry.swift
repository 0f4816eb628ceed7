import Foundation
import GRDB

/// A change of a unit of the memory that was made through the workbench.
public struct UnitHistoryEntry: Sendable, Equatable {
  public enum Kind: String, Sendable, Codable {
    case added
    case changed
    case deleted
  }

  public let unit: Int
  public let kind: Kind
  /// What the unit said after it, by language; of a deleted one, what it said last.
  public let texts: [String: String]
  public let author: String?
  /// When, as ISO 8601 in UTC; nil when it is not known.
  public let date: String?

  public init(
    unit: Int, kind: Kind, texts: [String: String], author: String? = nil, date: String? = nil
  ) {
    self.unit = unit
    self.kind = kind
    self.texts = texts
    self.author = author
    self.date = date
  }
}

extension Workspace {
  /// Writes a change of a unit down, made now unless it says when.
  public func record(_ change: UnitHistoryEntry) throws {
    try write { db in
      try db.execute(
        sql: "INSERT INTO unitChange VALUES (NULL, ?, ?, ?, ?, ?)",
        arguments: [
          change.unit, change.kind.rawValue,
          String(decoding: try JSONEncoder().encode(change.texts), as: UTF8.self), change.author,
          change.date ?? now,
        ])
    }
  }

  /// The changes of a unit that were written down, the newest first.
  public func changes(of unit: Int) throws -> [UnitHistoryEntry] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM unitChange WHERE unit = ? ORDER BY id DESC", arguments: [unit]
      ).map { row in
        let texts: String = row["texts"]
        return UnitHistoryEntry(
          unit: unit, kind: UnitHistoryEntry.Kind(rawValue: row["kind"]) ?? .changed,
          texts: (try? JSONDecoder().decode([String: String].self, from: Data(texts.utf8))) ?? [:],
          author: row["author"], date: row["date"])
      }
    }
  }
}
