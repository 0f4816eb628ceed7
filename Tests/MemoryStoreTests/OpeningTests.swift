import Foundation
import GRDB
import Testing

@testable import MemoryStore

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aMissingFileIsMadeOnlyWhenAsked() throws {
    let path = folder.file("m.sqlite")
    #expect(throws: MemoryStoreError.missing(path: path)) {
      try MemoryStore(path: path, access: .reading)
    }
    #expect(throws: MemoryStoreError.missing(path: path)) {
      try MemoryStore(path: path, access: .writing)
    }
    _ = try MemoryStore(path: path, access: .creating)
    #expect(try MemoryStore(path: path, access: .reading).statistics().units == 0)
  }

  @Test func aNameThatLeavesNoRoomForTheLogIsRefusedAndLeavesNothing() throws {
    let path = folder.file(String(repeating: "n", count: 248))
    #expect(throws: MemoryStoreError.nameTooLong(path: path)) {
      try MemoryStore(path: path, access: .creating)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    _ = try MemoryStore(path: folder.file(String(repeating: "n", count: 247)), access: .creating)
  }

  @Test func otherFilesAreRefusedByName() throws {
    let text = folder.file("notes.txt")
    try "Это не база, а заметки к визиту.".write(toFile: text, atomically: true, encoding: .utf8)
    let foreign = folder.file("foreign.sqlite")
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    for access in [MemoryStore.Access.reading, .writing, .creating] {
      #expect(throws: MemoryStoreError.notAMemory(path: text)) {
        try MemoryStore(path: text, access: access)
      }
      #expect(throws: MemoryStoreError.notAMemory(path: foreign)) {
        try MemoryStore(path: foreign, access: access)
      }
      #expect(throws: MemoryStoreError.isFolder(path: folder.path)) {
        try MemoryStore(path: folder.path, access: access)
      }
    }
  }

  @Test func aMemoryFromANewerVersionIsRefused() throws {
    let path = folder.file("m.sqlite")
    _ = try MemoryStore(path: path, access: .creating)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let refusal = MemoryStoreError.newer(
      path: path, version: 99, supported: Int(MemorySchema.version))
    #expect(throws: refusal) { try MemoryStore(path: path, access: .reading) }
    #expect(throws: refusal) { try MemoryStore(path: path, access: .creating) }
    #expect(refusal.description.contains("newer tm"))
  }

  @Test func anOlderMemoryIsBroughtUpToDateByReadingIt() throws {
    let path = folder.file("m.sqlite")
    _ = try MemoryStore(path: path, access: .creating)
    try OlderMemory.make(path, format: 1)
    _ = try MemoryStore(path: path, access: .reading)
    let version = try DatabaseQueue(path: path).read {
      try Int32.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == MemorySchema.version)
  }

  @Test func aDamagedFileIsSaidToBe() throws {
    let path = folder.file("m.sqlite")
    try (Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 5000))
      .write(to: URL(fileURLWithPath: path))
    #expect(throws: MemoryStoreError.self) { try MemoryStore(path: path, access: .reading) }
  }

  @Test func marksItsFilesAsItsOwn() throws {
    let path = folder.file("m.sqlite")
    _ = try MemoryStore(path: path, access: .creating)
    let pragmas = try DatabaseQueue(path: path).read { db in
      (
        try Int32.fetchOne(db, sql: "PRAGMA application_id"),
        try Int32.fetchOne(db, sql: "PRAGMA user_version"),
        try String.fetchOne(db, sql: "PRAGMA journal_mode")
      )
    }
    #expect(pragmas.0 == MemorySchema.applicationID)
    #expect(pragmas.1 == MemorySchema.version)
    #expect(pragmas.2 == "wal")
  }
}
