import GRDB

/// A table from 64-bit digests to the rows that have them, during one change of the memory.
///
/// New digests gather in memory and are written in sorted order when there are many or at the end;
/// a B-tree filled in random order would be rewritten page by page.
final class DigestTable {
  private let select: PreparedStatement
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private let hadRows: Bool
  private var hasFlushed = false
  /// Owners of digests that wait; digests with one owner, almost all of them, hold no array.
  private var first: [Int64: Int64] = [:]
  private var more: [Int64: [Int64]] = [:]

  /// Waiting digests take about 32 bytes each.
  private static let capacity = 1_500_000

  init(_ db: Database, table: String, column: String) throws {
    select = try PreparedStatement(
      db, "SELECT \(column) FROM \(table) WHERE digest = ? ORDER BY \(column)")
    insert = try PreparedStatement(
      db, "INSERT OR IGNORE INTO \(table) (digest, \(column)) VALUES (?, ?)")
    delete = try PreparedStatement(
      db, "DELETE FROM \(table) WHERE digest = ? AND \(column) = ?")
    hadRows = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") ?? true
  }

  /// The rows with a digest, waiting ones included.
  func owners(of digest: Int64) throws -> [Int64] {
    var owners: [Int64] = []
    if hadRows || hasFlushed {
      select.bind(digest, at: 1)
      while try select.step() { owners.append(select.integer(0)) }
    }
    if let owner = first[digest] {
      owners.append(owner)
      owners += more[digest] ?? []
    }
    return owners
  }

  func add(_ digest: Int64, owner: Int64) throws {
    if first[digest] == nil {
      first[digest] = owner
    } else {
      more[digest, default: []].append(owner)
    }
    if first.count >= Self.capacity { try flush() }
  }

  /// Gives a row that was there before another digest.
  func replace(_ old: Int64, with new: Int64, owner: Int64) throws {
    delete.bind(old, at: 1)
    delete.bind(owner, at: 2)
    try delete.run()
    try add(new, owner: owner)
  }

  func flush() throws {
    for (digest, owner) in first.sorted(by: { $0.key < $1.key }) {
      for owner in [owner] + (more[digest] ?? []) {
        insert.bind(digest, at: 1)
        insert.bind(owner, at: 2)
        try insert.run()
      }
    }
    first.removeAll(keepingCapacity: true)
    more.removeAll()
    hasFlushed = true
  }
}
