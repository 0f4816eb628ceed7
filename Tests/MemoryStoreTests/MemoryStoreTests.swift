import Bitext
import Foundation
import Linguistics
import Matching
import TestSupport
import Testing

@testable import MemoryStore

@Suite struct MemoryStoreTests {
  private let folder: TemporaryFolder
  private let store: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = try MemoryStore(path: folder.file("m.sqlite"), access: .creating)
  }

  private func unit(
    _ ru: String, _ en: String, tuid: String? = nil, date: String? = nil
  ) -> TranslationUnit {
    TranslationUnit(
      attributes: [("tuid", tuid), ("changedate", date)].compactMap { name, value in
        value.map { Attribute(name, $0) }
      },
      variants: [
        Variant(language: LanguageTag("ru-RU"), content: SegmentContent(ru)),
        Variant(language: LanguageTag("EN"), content: SegmentContent(en)),
      ])
  }

  @discardableResult
  private func add(_ units: [TranslationUnit], from origin: String = "a.tmx") throws -> ImportReport
  {
    try store.importUnits(origin: origin) { for unit in units { try $0.add(unit) } }
  }

  private func found(_ text: String, minimum: Int = 70) throws -> [Int] {
    try store.lookUp { state in
      let lookup = try state.lookup(in: LanguageTag("ru"))
      var units: [Int] = []
      try lookup.search(lookup.analyze(text), minimum: minimum, isExhaustive: false) {
        try lookup.forEachUnit(with: $0.id) { unit, _ in
          units.append(unit.id)
          return true
        }
        return minimum
      }
      return units.sorted()
    }
  }

  @Test func keepsEverythingAUnitSays() throws {
    let unit = TranslationUnit(
      attributes: [Attribute("tuid", "7"), Attribute("creationdate", "нет даты")],
      annotations: [.note("Проверено"), .property("x-theme", "visits"), .property("x-theme", "b")],
      variants: [
        Variant(
          language: LanguageTag("ru_RU"), attributes: [Attribute("creationid", "Айгүл")],
          annotations: [.property("x", " "), .note("")],
          content: SegmentContent(markup: #"Нажмите <ph x="1">&lt;b&gt;</ph>"#)),
        Variant(language: LanguageTag("kk"), content: SegmentContent("")),
        Variant(language: LanguageTag("kk"), content: SegmentContent(" да\n")),
      ])
    try add([unit])
    let stored = try #require(try store.unit(1))
    #expect(stored.unit == unit)
    #expect(stored.origin == "a.tmx")
    #expect(stored.quality == .imported)
  }

  @Test func importingTwiceChangesNothing() throws {
    let units = [unit("Да", "Yes"), unit("Нет", "No"), unit("Да", "Yes")]
    #expect(try add(units).new == 3, "a file may hold a unit twice")
    let again = try add(units)
    #expect(again.same == 3 && again.new == 0)
    #expect(try store.statistics().units == 3)
    let more = try add(units + [unit("Да", "Yes")], from: "b.tmx")
    #expect(more.new == 1 && more.same == 3, "the memory keeps as many as the file that has most")
  }

  @Test func copiesAreCountedWhateverElseComesBetween() throws {
    let yes = unit("Да", "Yes")
    let copies = Array(repeating: yes, count: 5)
    #expect(try add(copies).new == 5)
    try store.delete([2, 4])
    let again = try add(copies + [unit("Нет", "No")] + copies, from: "b.tmx")
    #expect(again.same == 3 && again.new == 8, "three were left of ten")
    #expect(try add(Array(repeating: yes, count: 10), from: "c.tmx").same == 10)
    #expect(try store.faults() == [])
  }

  @Test func ofManyOlderVersionsTheOneWithTheTextsIsUpdated() throws {
    let old = (1...200).map {
      unit("Да", "Yes \($0)", tuid: "\($0 % 150)", date: "20260101T000000Z")
    }
    try add(old)
    let new = (1...200).map {
      unit("Да", "Yes \($0)", tuid: "\($0 % 150)", date: "20260201T000000Z")
    }
    #expect(try add(new).updated == 200)
    #expect(try store.unit(170)?.unit == new[169])
    #expect(try add(new).same == 200)
    #expect(try store.faults() == [])
  }

  @Test func whatIsAddedOneByOneIsOfOneOrigin() throws {
    for number in 1...5 { try add([unit("Да \(number)", "Yes")], from: "added by hand") }
    #expect(try store.origins().map(\.name) == ["added by hand"])
    #expect(try store.unit(5)?.origin == "added by hand")
  }

  @Test func aNewerVersionOfAUnitReplacesIt() throws {
    try add([unit("Да", "Yes", tuid: "1", date: "20260101T000000Z")])
    let newer = unit("Да", "Yes", tuid: "1", date: "20260201T000000Z")
    #expect(try add([newer]).updated == 1)
    #expect(try store.unit(1)?.unit == newer)
    #expect(try add([newer]).same == 1)
    let older = unit("Да", "Yes", tuid: "1", date: "20250101T000000Z")
    #expect(try add([older]).new == 1, "an older version is another unit, not a step back")
  }

  @Test func whatIsAddedIsFoundAndWhatIsDeletedIsNot() throws {
    try add([unit("Стороны обсудили сотрудничество", "a"), unit("Посол вручил грамоты", "b")])
    #expect(try found("Стороны обсудили сотрудничество") == [1])
    try add([unit("Стороны обсудили сотрудничество", "c")], from: "b.tmx")
    #expect(try found("Стороны обсудили сотрудничество") == [1, 3])
    try store.delete([1])
    #expect(try found("Стороны обсудили сотрудничество") == [3])
    try store.delete([3])
    #expect(try found("Стороны обсудили сотрудничество").isEmpty)
    try add([unit("Стороны обсудили сотрудничество", "d")])
    #expect(try found("Стороны обсудили сотрудничество") == [4], "numbers are never used again")
  }

  @Test func deletingAnUnknownUnitChangesNothing() throws {
    try add([unit("Да", "Yes")])
    #expect(throws: MemoryStoreError.noSuchUnit([9])) { try store.delete([1, 9]) }
    #expect(try store.statistics().units == 1)
  }

  @Test func aFailedImportLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.importUnits(origin: "a.tmx") {
        try $0.add(unit("Да", "Yes"))
        try $0.add(unit("Нет", "No"))
        throw Stop()
      }
    }
    #expect(try store.statistics().units == 0)
    #expect(try found("Да").isEmpty)
  }

  @Test func neighboursAreKnownByTheirTexts() throws {
    try add([unit("Первое", "1"), unit("Второе", "2"), unit("Третье", "3")])
    let analyzer = TextAnalyzer(language: LanguageTag("ru"))
    let context = try #require(try store.unit(2)?.contexts[0])
    #expect(context.previous == analyzer.analyze("Первое").fingerprint)
    #expect(context.next == analyzer.analyze("Третье").fingerprint)
    #expect(try store.unit(1)?.contexts[0].previous == nil)
    #expect(try store.unit(3)?.contexts[0].next == nil)
  }

  /// After any run of imports and deletions the index finds what brute force finds.
  @Test(arguments: 0..<6) func indexAndTextsStayTogether(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["посол", "посла", "встреча", "мэр", "город", "договор", "2026", "визит", "—"]
    func text() -> String {
      (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }.joined(separator: " ")
    }
    var ids: Set<Int> = []
    for round in 0..<25 {
      let units = (0..<Int.random(in: 1...20, using: &random)).map { _ in unit(text(), text()) }
      _ = try store.importUnits(origin: "\(round)") { importer in
        for unit in units {
          if case .new(let id) = try importer.add(unit) { ids.insert(id) }
        }
      }
      let gone = ids.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
      try store.delete(gone.sorted())
      ids.subtract(gone)
    }
    #expect(try store.statistics().generations < 12, "small generations are merged")
    try store.lookUp { state in
      let lookup = try state.lookup(in: LanguageTag("ru"))
      for _ in 0..<60 {
        let query = lookup.analyze(text())
        var expected: [UInt32: Int] = [:]
        try lookup.search(query, minimum: 50, isExhaustive: true) {
          expected[$0.id] = $0.score
          return 50
        }
        var found: [UInt32: Int] = [:]
        try lookup.search(query, minimum: 50, isExhaustive: false) {
          found[$0.id] = $0.score
          return 50
        }
        #expect(found == expected)
      }
    }
  }
}
