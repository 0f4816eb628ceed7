import GRDB
import Linguistics

/// A table from 64-bit digests to the rows that have them, during one change of the memory.
///
/// New digests gather in memory and are written in sorted order when there are many or at the end;
/// a B-tree filled in random order would be rewritten page by page.
final class DigestTable {
  private let select: PreparedStatement
  private let next: PreparedStatement
  private let insert: PreparedStatement
  private let delete: PreparedStatement
  private let hadRows: Bool
  /// What was written since, a filter for each time: most texts of a large import are new, and to look
  /// each up in a table of millions would cost more than all else.
  private var written: [DigestFilter] = []
  /// Owners of digests that wait; digests with one owner, almost all of them, hold no array.
  private var first = DigestMap()
  private var more: [Int64: [Int64]] = [:]

  /// So many wait at most, about 32 bytes each.
  private let capacity: Int
  /// Rows a statement writes: starting one costs as much as a row.
  private static let batchSize = 64

  init(_ db: Database, table: String, column: String, capacity: Int = 1_500_000) throws {
    self.capacity = capacity
    select = try PreparedStatement(
      db, "SELECT \(column) FROM \(table) WHERE digest = ? ORDER BY \(column)")
    next = try PreparedStatement(
      db,
      """
      SELECT \(column) FROM \(table) WHERE digest = ? AND \(column) > ? AND \(column) < ?
      ORDER BY \(column) LIMIT 1
      """)
    // Rows of a batch that are not needed are left NULL, which the table does not take.
    let rows = Array(repeating: "(?, ?)", count: Self.batchSize).joined(separator: ", ")
    insert = try PreparedStatement(
      db, "INSERT OR IGNORE INTO \(table) (digest, \(column)) VALUES \(rows)")
    delete = try PreparedStatement(
      db, "DELETE FROM \(table) WHERE digest = ? AND \(column) = ?")
    hadRows = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") ?? true
  }

  /// What `found` makes of the first row with a digest, waiting ones included, that it makes anything
  /// of.
  func firstOwner<T>(of digest: Int64, where found: (Int64) throws -> T?) throws -> T? {
    if hadRows || written.contains(where: { $0.mayContain(digest) }) {
      select.bind(digest, at: 1)
      defer { select.reset() }
      while try select.step() {
        if let result = try found(select.integer(0)) { return result }
      }
    }
    guard let owner = first[digest] else { return nil }
    if let result = try found(owner) { return result }
    for owner in more[digest] ?? [] {
      if let result = try found(owner) { return result }
    }
    return nil
  }

  /// The first row with a digest between two numbers, of those that were there before the change.
  func owner(of digest: Int64, after last: Int64, before limit: Int64) throws -> Int64? {
    guard hadRows else { return nil }
    next.bind(digest, at: 1)
    next.bind(last, at: 2)
    next.bind(limit, at: 3)
    defer { next.reset() }
    return try next.step() ? next.integer(0) : nil
  }

  func add(_ digest: Int64, owner: Int64) throws {
    if !first.insert(digest, owner: owner) { more[digest, default: []].append(owner) }
    if first.count >= capacity { try flush() }
  }

  /// Gives a row that was there before another digest.
  func replace(_ old: Int64, with new: Int64, owner: Int64) throws {
    delete.bind(old, at: 1)
    delete.bind(owner, at: 2)
    try delete.run()
    try add(new, owner: owner)
  }

  func flush() throws {
    var waiting: Int32 = 0
    func put(_ digest: Int64, _ owner: Int64) throws {
      insert.bind(digest, at: waiting * 2 + 1)
      insert.bind(owner, at: waiting * 2 + 2)
      waiting += 1
      guard waiting == Self.batchSize else { return }
      try insert.run()
      waiting = 0
    }
    var filter = DigestFilter(count: first.count)
    for entry in first.takeSorted() {
      filter.insert(entry.digest)
      try put(entry.digest, entry.owner)
      for owner in more[entry.digest] ?? [] { try put(entry.digest, owner) }
    }
    if waiting > 0 {
      for index in waiting * 2..<Int32(Self.batchSize) * 2 {
        insert.bind(nil as Int64?, at: index + 1)
      }
      try insert.run()
    }
    more.removeAll()
    written.append(filter)
  }
}
