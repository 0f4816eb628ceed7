import Bitext
import Foundation
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

/// Pages that are gone from the end of a file are counted, whatever stood on them: SQLite copies a file
/// that is cut short as if it were whole.
@Suite struct CutFileTests {
  private static let pageSize = 4096
  private let folder: TemporaryFolder
  private let store: MemoryStore
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("m.sqlite")
    store = try MemoryStore(path: path, access: .creating)
    _ = try store.importUnits(origin: "a.tmx") { importer in
      importer.add(MemoryHeader(version: "1.4", attributes: [Attribute("srclang", "ru-RU")]))
      for number in 1...200 {
        try importer.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru-RU"), content: SegmentContent("Встреча \(number)")),
            Variant(language: LanguageTag("en-GB"), content: SegmentContent("Meeting \(number)")),
          ]))
      }
    }
  }

  private func bytes(_ ending: String = "") throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ending)))
  }

  private func save(_ file: [UInt8], log: [UInt8]? = nil) throws -> SalvageReport {
    let place = try TemporaryFolder()
    let (damaged, copy) = (place.file("d"), place.file("c"))
    try Data(file).write(to: URL(fileURLWithPath: damaged))
    if let log { try Data(log).write(to: URL(fileURLWithPath: damaged + "-wal")) }
    try Data().write(to: URL(fileURLWithPath: copy))
    let new = try MemoryStore(path: place.file("n"), access: .creating)
    return try new.salvage(damaged, pagesIn: copy)
  }

  /// Also one of which only a half is there.
  @Test func everyPageGoneIsCounted() throws {
    try store.close()
    let whole = try bytes()
    let pages = whole.count / Self.pageSize
    var hasSaved = false
    for cut in stride(from: 1, through: pages / 2, by: 3) {
      for half in [0, Self.pageSize / 2] {
        let rest = whole.prefix((pages - cut) * Self.pageSize + half)
        guard let report = try? save(Array(rest)) else { continue }
        hasSaved = true
        #expect(report.lostPages >= cut, "\(cut) pages of \(pages)")
        #expect(report.lostPages <= pages)
        #expect(!report.isComplete)
      }
    }
    #expect(hasSaved)
    #expect(try save(whole).lostPages == 0)
  }

  /// As after a failure of power while the log is written into the file: nothing is lost.
  @Test func whatTheLogHasIsNotGone() throws {
    try store.writer?.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
    }
    let (whole, log) = (try bytes(), try bytes("-wal"))
    let half = Array(whole.prefix(whole.count / Self.pageSize / 2 * Self.pageSize))
    let report = try save(half, log: log)
    #expect(report.isComplete, "\(report)")
    #expect(report.units == 200)
  }
}
