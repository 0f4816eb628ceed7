import GRDB

/// New rows of one table, written several at a time: to start a statement costs as much as a row.
///
/// A row is bound column by column and ended. Rows that wait are not in the table yet; whoever
/// reads it calls ``flush()`` first. An error of a row is thrown when its batch is written.
final class RowBatch {
  private let insert: PreparedStatement
  private let columns: Int32
  private let most: Int32
  private let dependencies: [RowBatch]
  /// What is bound to the rows that wait.
  private let kept: BoundBytes
  /// How many rows wait.
  private(set) var count: Int32 = 0

  /// Room for what a row of news holds.
  private static let bytesARow = 1 << 10
  /// As many as save most of what can be saved.
  static let usual: Int32 = 16

  /// - Parameters:
  ///   - columns: the first one is never NULL: that is how rows are marked that a batch lacks.
  ///   - most: how many rows are written at a time; with 1 none ever waits.
  ///   - dependencies: the rows that those of this table name; they are written before.
  init(
    _ db: Database, table: String, columns: [String], most: Int32,
    after dependencies: [RowBatch] = []
  ) throws {
    self.columns = Int32(columns.count)
    self.most = most
    self.dependencies = dependencies
    kept = BoundBytes(size: Self.bytesARow * Int(most))
    let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: Int(most)).joined(separator: ", ")
    insert = try PreparedStatement(
      db,
      """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT * FROM (VALUES \(rows)) WHERE column1 IS NOT NULL
      """)
  }

  /// Binds columns of the row at hand, counted from 1.
  func bind(_ value: Int64?, at column: Int32) { insert.bind(value, at: place(column)) }
  func bind(_ value: Double?, at column: Int32) { insert.bind(value, at: place(column)) }
  func bind(_ text: String?, at column: Int32) { insert.bind(text, at: place(column), in: kept) }
  func bind(_ bytes: [UInt8]?, at column: Int32) {
    insert.bind(bytes, at: place(column), in: kept)
  }
  func bind(littleEndian numbers: [UInt32], at column: Int32) {
    insert.bind(littleEndian: numbers, at: place(column), in: kept)
  }

  private func place(_ column: Int32) -> Int32 { count * columns + column }

  /// Says that all columns of the row at hand are bound.
  func endRow() throws {
    count += 1
    if count == most { try run() }
  }

  /// Writes the rows that wait.
  func flush() throws {
    guard count > 0 else { return }
    for row in count..<most { insert.bind(nil as Int64?, at: row * columns + 1) }
    try run()
  }

  private func run() throws {
    for dependency in dependencies { try dependency.flush() }
    count = 0
    defer { kept.removeAll() }
    try insert.run()
  }
}
