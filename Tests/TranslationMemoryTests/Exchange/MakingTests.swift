import Foundation
import Testing

@testable import TranslationMemory

/// A memory that is made of a file is the one that importing it would have made, and is there when it
/// is whole.
@Suite struct MakingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func tmx(_ numbers: ClosedRange<Int>, rest: String = "") -> String {
    let units = numbers.map { number in
      """
      <tu tuid="\(number % 97)" changedate="\(20_260_101 + number % 9)">
      <note>\(number % 5)</note>
      <tuv xml:lang="ru"><seg>Стороны обсудили \(number % 311)</seg></tuv>
      <tuv xml:lang="en"><seg>They discussed <ph/>question \(number % 53)</seg></tuv></tu>
      """
    }
    let body = "<header srclang=\"ru\"/><body>\(units.joined())</body>"
    return "<tmx version=\"1.4\">\(body)\(rest)</tmx>"
  }

  /// All rows of a memory but for the time of the import and the names of paths.
  private func rows(_ memory: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      m = sqlite3.connect(sys.argv[1])
      print(m.execute('PRAGMA journal_mode').fetchall(), m.execute('PRAGMA integrity_check').fetchall())
      names = m.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
      print(names)
      for name, sql in names:
        if sql and sql.startswith('CREATE TABLE') and name != 'origin':
          for row in m.execute('SELECT * FROM "' + name + '"'): print(name, row)
      """, memory,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func itIsRowForRowWhatAnImportMakes() throws {
    let file = try folder.file("a.tmx", Self.tmx(1...700))
    let (one, other) = (try folder.file("one.sqlite"), try folder.file("other.sqlite"))
    let made = try #require(try Memory.make(at: one, from: file))
    let imported = try Memory(at: other, access: .creating).importUnits(from: file)
    #expect(made == imported && made.new > 300)
    let rows = try rows(one)
    #expect(rows.contains("wal") && rows.contains("text_digest"))
    #expect(try self.rows(other) == rows)
    #expect(try Memory(at: one).statistics() == Memory(at: other).statistics())
    // It is a memory like any other from then on.
    #expect(try Memory(at: one, access: .writing).importUnits(from: file).new == 0)
    #expect(try Memory(at: one).faults().isEmpty)
  }

  @Test func aFileThatCannotBeReadLeavesNothing() throws {
    let file = try folder.file("a.tmx", Self.tmx(1...700, rest: "<"))
    let path = try folder.file("new/m.sqlite")
    #expect(throws: (any Error).self) { try Memory.make(at: path, from: file) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new").isEmpty)
    let missing = folder.path + "/no.tmx"
    #expect(throws: (any Error).self) { try Memory.make(at: path, from: missing) }
  }

  @Test func whatIsThereIsLeftAlone() throws {
    let file = try folder.file("a.tmx", Self.tmx(1...10))
    let path = try folder.file("m.sqlite", "mine")
    #expect(try Memory.make(at: path, from: file) == nil)
    #expect(try folder.text("m.sqlite") == "mine")
    let link = try folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/nothing")
    #expect(try Memory.make(at: link, from: file) == nil)
  }

  @Test func aMemoryThatIsMadeMeanwhileStays() throws {
    let file = try folder.file("a.tmx", "<tmx version=\"1.4\"><body/></tmx>")
    let path = try folder.file("m.sqlite")
    var others = 0
    let made = try Memory.make(at: path, from: file) { _ in
      others += 1
      _ = try? folder.file("m.sqlite", "another's")
    }
    #expect(made == nil && others > 0)
    #expect(try folder.text("m.sqlite") == "another's")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["a.tmx", "m.sqlite"])
  }
}
