import GRDB

/// Copies the rows that stand on the pages of a damaged file into the tables of an empty memory.
struct SalvagedRows {
  private let db: Database
  private var inserts: [PreparedStatement] = []
  /// Digests and what they belong to, page by page: texts on some, units on others.
  private(set) var digests: [[(digest: Int64, owner: Int64)]] = []
  /// Entries of indexes, which say again what rows say.
  private(set) var indexes = SalvagedIndexes()
  private(set) var rows = 0

  init(_ db: Database) throws {
    self.db = db
    inserts = try RowShape.all.map {
      let places = Array(repeating: "?", count: $0.columns.count).joined(separator: ", ")
      return try PreparedStatement(db, "INSERT OR IGNORE INTO \($0.table) VALUES (\(places))")
    }
  }

  /// Copies what stands on all pages but the free ones; tables of which nothing is found there, as
  /// when one was dropped, are looked for on the free ones too.
  mutating func copy(
    _ pages: DatabasePages, _ report: inout SalvageReport, _ progress: (Int) throws -> Void
  ) throws {
    let free = pages.freePages()
    let all = Array(RowShape.all.indices)
    for number in 1...max(1, pages.count) where !free.pages.contains(number) {
      if number % 1000 == 0 { try progress(number) }
      if let page = pages.page(number) { try copy(page, all) }
    }
    let missing = try all.filter { index in
      try Int.fetchOne(db, sql: "SELECT 1 FROM \(RowShape.all[index].table) LIMIT 1") == nil
    }
    let before = rows
    for number in free.pages.sorted() where !missing.isEmpty {
      if let page = pages.page(number) { try copy(page, missing) }
    }
    report.mayHoldDeleted = !free.isComplete || rows > before
    report.lostPages = pages.lostPages(free: free.pages)
  }

  private mutating func copy(_ page: DatabasePages.Page, _ shapes: [Int]) throws {
    let isNumbered = page.kind == .tableLeaf
    var digests: [(digest: Int64, owner: Int64)] = []
    if !isNumbered { indexes.add(page) }
    for row in page.rows {
      if RowShape.digest.fits(row.record, isNumbered: isNumbered),
        case .integer(let digest) = row.record.values[0],
        case .integer(let owner) = row.record.values[1]
      {
        digests.append((digest, owner))
        continue
      }
      let index = shapes.first { RowShape.all[$0].fits(row.record, isNumbered: isNumbered) }
      guard let index else { continue }
      try insert(row.record, id: row.id, inserts[index], RowShape.all[index])
    }
    if !digests.isEmpty { self.digests.append(digests) }
  }

  private mutating func insert(
    _ record: PageRecord, id: Int64, _ statement: PreparedStatement, _ shape: RowShape
  ) throws {
    for (position, column) in shape.columns.enumerated() {
      let place = Int32(position + 1)
      let value = position < record.values.count ? record.values[position] : .null
      if column == .id {
        guard id > 0, IDCounter.possible.contains(id) else { return }
        statement.bind(id, at: place)
        continue
      }
      switch value {
      case .null: statement.bind(nil as Int64?, at: place)
      case .integer(let value):
        // The unit of a variant, the concept of a term.
        if position == 0, !IDCounter.possible.contains(value) { return }
        statement.bind(value, at: place)
      case .real(let value): statement.bind(value, at: place)
      case .text(let range): statement.bind(record.string(range), at: place)
      case .blob(let range): statement.bind(Array(record.bytes[range]), at: place)
      }
    }
    try statement.run()
    rows += 1
  }
}
