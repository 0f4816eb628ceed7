import GRDB
import TestSupport
import Testing

@testable import MemoryStore

@Suite struct DigestTableTests {
  @Test func theFilterKnowsAllItHasAndLittleElse() {
    var generator = SeededGenerator(seed: 4)
    let digests = (0..<20_000).map { _ in Int64.random(in: .min ... .max, using: &generator) }
    var filter = DigestFilter(count: digests.count)
    for digest in digests { filter.insert(digest) }
    #expect(digests.allSatisfy(filter.mayContain))
    let others = (0..<20_000).map { _ in Int64.random(in: .min ... .max, using: &generator) }
    #expect(others.count(where: filter.mayContain) < 600)
    // Of neighbours too: nothing is asked of the digests but that they are some.
    #expect((0..<20_000).count { filter.mayContain($0) } < 600)
  }

  @Test(arguments: [[], [Int64(7), -3]])
  func whatIsWrittenInPartsIsFound(_ before: [Int64]) throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE text_digest (
            digest INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (digest, text)
          ) STRICT, WITHOUT ROWID
          """)
      for (index, digest) in before.enumerated() {
        try db.execute(
          sql: "INSERT INTO text_digest VALUES (?, ?)", arguments: [digest, index + 1])
      }
      var generator = SeededGenerator(seed: 9)
      let table = try DigestTable(db, table: "text_digest", column: "text", capacity: 64)
      var owners: [Int64: [Int64]] = [:]
      for (index, digest) in before.enumerated() { owners[digest] = [Int64(index + 1)] }
      for owner in Int64(10)..<2000 {
        // Some digests have several owners, and some of those are written already.
        let digest =
          owner % 5 == 0
          ? owners.keys.min() ?? 0 : Int64.random(in: .min ... .max, using: &generator)
        #expect(try table.firstOwner(of: digest) { $0 } == owners[digest]?.first)
        try table.add(digest, owner: owner)
        owners[digest, default: []].append(owner)
      }
      for (digest, known) in owners {
        var found: [Int64] = []
        _ = try table.firstOwner(of: digest) { owner -> Bool? in
          found.append(owner)
          return nil
        }
        #expect(found == known)
      }
      try table.flush()
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM text_digest")
      #expect(count == owners.values.reduce(0) { $0 + $1.count })
      #expect(try table.owner(of: 7, after: 0, before: 10) == (before.isEmpty ? nil : 1))
    }
  }
}
