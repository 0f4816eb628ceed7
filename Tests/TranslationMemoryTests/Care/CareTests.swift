import Foundation
import Testing

@testable import TranslationMemory

@Suite("Care of a memory")
struct CareTests {
  private static func unit(_ texts: KeyValuePairs<String, String>) -> TranslationUnit {
    TranslationUnit(
      variants: texts.map {
        Variant(language: LanguageTag($0.key), content: SegmentContent($0.value))
      })
  }

  @Test func `Units of one source in two languages are joined`() throws {
    let memory = try Memory()
    try memory.add(Self.unit(["ru": "Да.", "en": "Yes."]))
    try memory.add(Self.unit(["ru": "Да.", "kk": "Иә."]))
    #expect(try memory.join(keepsContexts: false, isDryRun: true).count == 1)
    #expect(try memory.size().units == 2)
    #expect(try memory.join(keepsContexts: false).count == 1)
    let size = try memory.size()
    #expect(size.units == 1 && Set(size.languages.map(\.literal)) == ["en", "kk", "ru"])
  }

  @Test func `A unit as JSON says what it is asked`() throws {
    let memory = try Memory()
    let id = try memory.add(Self.unit(["ru": "Да.", "en": "Yes."]), origin: "a.txt").id
    let stored = try #require(try memory.unit(id))
    let short = try JSONText.encode(UnitDocument(stored))
    #expect(short.contains("\"origin\":\"a.txt\"") && !short.contains("variants"))
    let whole = try JSONText.encode(UnitDocument(stored, isWhole: true))
    #expect(whole.contains("\"variants\":[") && whole.contains("\"text\":\"Yes.\""))
  }

  @Test func `A memory that was made for nothing is gone again`() throws {
    struct Stopped: Error {}
    let folder = try TemporaryFolder()
    let path = folder.path + "/new.sqlite"
    #expect(throws: Stopped.self) { try Memory.changing(at: path) { _ in throw Stopped() } }
    #expect(!FileManager.default.fileExists(atPath: path))
    try Memory.changing(at: path) { _ = try $0.add(Self.unit(["ru": "Да.", "en": "Yes."])) }
    #expect(throws: Stopped.self) { try Memory.changing(at: path) { _ in throw Stopped() } }
    #expect(try Memory(at: path).size().units == 1)
    #expect(try Memory(at: path).faults().isEmpty)
    #expect(try Memory(at: path).outdatedAnalysis() == nil)
  }

  @Test func `What can be read of a damaged memory is saved`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.sqlite"
    try Memory.changing(at: path) { _ = try $0.add(Self.unit(["ru": "Да.", "en": "Yes."])) }
    _ = try Memory.salvage(path, into: folder.path + "/b.sqlite")
    #expect(try Memory(at: folder.path + "/b.sqlite").unit(1)?.unit.variants.count == 2)
    try Memory(at: path).backUp(to: folder.path + "/c.sqlite")
    #expect(throws: (any Error).self) { try Memory(at: path).backUp(to: folder.path + "/c.sqlite") }
    try Memory(at: path).backUp(to: folder.path + "/c.sqlite", isReplacing: true)
  }

  @Test func `Units by file, and the newest first`() throws {
    let memory = try Memory()
    for number in 1...5 {
      try memory.add(
        Self.unit(["ru": "Пункт \(number).", "en": "Item \(number)."]), origin: "n.txt")
    }
    #expect(try memory.units(from: "n.*").count == 5)
    #expect(try memory.newestUnits(2, after: 1).map(\.id) == [4, 3])
    try memory.delete([2])
    #expect(try memory.units(from: "n.txt") == [1, 3, 4, 5])
  }
}
