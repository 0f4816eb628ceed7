import Foundation
import GRDB
import Testing

@testable import MemoryStore

/// Rows that are written several at a time.
@Suite struct RowBatchTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
          CREATE TABLE child (
            parent INTEGER NOT NULL REFERENCES parent, place INTEGER NOT NULL, weight REAL,
            bytes BLOB, PRIMARY KEY (parent, place)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }

  private func parents(_ db: Database, most: Int32 = RowBatch.usual) throws -> RowBatch {
    try RowBatch(db, table: "parent", columns: ["id", "name"], most: most)
  }

  private func add(_ id: Int, _ name: String?, to rows: RowBatch) throws {
    rows.bind(Int64(id), at: 1)
    rows.bind(name, at: 2)
    try rows.endRow()
  }

  @Test(arguments: [1, 15, 16, 17, 100], [1, 2, 16] as [Int32])
  func `All rows are there after the last flush, each as it was bound`(
    _ count: Int, _ most: Int32
  ) throws {
    let found = try queue.write { db in
      let rows = try parents(db, most: most)
      for id in 1...count { try add(id, "name \(id)", to: rows) }
      try rows.flush()
      try rows.flush()
      return try Row.fetchAll(db, sql: "SELECT id, name FROM parent ORDER BY id")
    }
    #expect(found.map { $0["id"] as Int } == Array(1...count))
    #expect(found.map { $0["name"] as String } == (1...count).map { "name \($0)" })
  }

  /// Texts and blobs of all lengths, more than a batch has room for among them.
  @Test func `Long texts and blobs are there as they were bound`() throws {
    let lengths = [0, 1, 5000, 20_000, 3, 0, 100_000, 7, 15_000, 16_384, 2, 40_000]
    try queue.write { db in
      let parents = try parents(db, most: 5)
      let children = try RowBatch(
        db, table: "child", columns: ["parent", "place", "bytes"], most: 5, after: [parents])
      for (id, length) in lengths.enumerated() {
        try add(id, String(repeating: "\(id % 10)", count: length), to: parents)
        children.bind(Int64(id), at: 1)
        children.bind(0 as Int64, at: 2)
        children.bind([UInt8](repeating: UInt8(id), count: length), at: 3)
        try children.endRow()
      }
      try children.flush()
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, bytes FROM parent JOIN child ON parent = id ORDER BY id")
      #expect(rows.count == lengths.count)
      for (id, row) in rows.enumerated() {
        #expect(row["name"] as String == String(repeating: "\(id % 10)", count: lengths[id]))
        #expect(row["bytes"] as Data == Data(repeating: UInt8(id), count: lengths[id]))
      }
    }
  }

  @Test func `A row that waits is not there yet, with one at a time none waits`() throws {
    try queue.write { db in
      let rows = try parents(db)
      try add(1, "a", to: rows)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM parent") == 0)
      try rows.flush()
      let single = try parents(db, most: 1)
      try add(2, "b", to: single)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM parent") == 2)
    }
  }

  @Test func `Rows that others name are written before them`() throws {
    try queue.write { db in
      let parents = try parents(db)
      let children = try RowBatch(
        db, table: "child", columns: ["parent", "place", "weight", "bytes"], most: 4,
        after: [parents])
      for id in 1...3 {
        try add(id, "parent", to: parents)
        for place in 0..<3 {
          children.bind(Int64(id), at: 1)
          children.bind(Int64(place), at: 2)
          children.bind(place == 0 ? nil : Double(place) / 2, at: 3)
          children.bind(place == 1 ? [1, 2] : nil as [UInt8]?, at: 4)
          try children.endRow()
        }
      }
      try children.flush()
      let found = try Row.fetchAll(
        db, sql: "SELECT * FROM child WHERE parent = 2 ORDER BY place")
      #expect(found.map { $0["weight"] as Double? } == [nil, 0.5, 1])
      #expect(found.map { ($0["bytes"] as Data?)?.count } == [nil, 2, nil])
    }
  }

  @Test func `What a row lacks is said when its batch is written`() throws {
    try queue.write { db in
      let rows = try parents(db)
      try add(1, nil, to: rows)
      #expect(throws: DatabaseError.self) { try rows.flush() }
    }
  }
}
