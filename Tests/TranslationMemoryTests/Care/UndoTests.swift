import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// What a person did to a memory's units can be taken back.
@Suite("Undo")
struct UndoTests {
  private let memory: Memory

  init() throws { memory = try Memory() }

  private static func unit(_ russian: String, _ english: String) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: LanguageTag(.russian), content: SegmentContent(russian)),
      Variant(language: LanguageTag(.english), content: SegmentContent(english)),
    ])
  }

  /// All that the memory says of its units, by number.
  private func state() throws -> [Int: String] {
    let units = try memory.newestUnits(1000)
    return Dictionary(
      units.map {
        ($0.id, "\($0.unit) \($0.origin) \($0.quality) \($0.changed ?? 0) \($0.contexts)")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func best(_ text: String) throws -> [Int] {
    let segments = Segment.lines(of: text)
    return try memory.suggestions(for: segments)[0].matches.map(\.unit)
  }

  @Test func `An addition goes, and an edit and a deletion come back`() throws {
    let article = ["Первое.", "Второе.", "Третье."]
    _ = try memory.store.importUnits(origin: "article") { importer in
      for text in article { try importer.add(Self.unit(text, text)) }
    }
    let imported = try state()
    try memory.add(Self.unit("Стороны обсудили торговлю.", "The sides discussed trade."))
    let added = try state()
    try memory.edit(2, texts: [LanguageTag("en"): "Second.", LanguageTag("kk"): "Екінші."])
    let edited = try state()
    try memory.delete([1, 2, 4])
    #expect(try best("Стороны обсудили торговлю.").isEmpty)

    var undone = try memory.undo()
    #expect(undone.kind == .deletion && undone.changed == [1, 2, 4] && undone.added.isEmpty)
    #expect(try state() == edited)
    #expect(try best("Стороны обсудили торговлю.") == [4])
    undone = try memory.undo()
    #expect(undone.kind == .edit && undone.changed == [2])
    #expect(try state() == added)
    undone = try memory.undo()
    #expect(undone.kind == .addition && undone.added == [4] && undone.changed.isEmpty)
    #expect(try state() == imported)
    #expect(try memory.faults().isEmpty)
    #expect(throws: MemoryStoreError.self) { try memory.undo() }
  }

  @Test func `A merging comes back with all that was merged`() throws {
    for note in ["1", "2", "3"] {
      var unit = Self.unit("Мир", "Peace")
      unit.annotations = [.note(note)]
      try memory.add(unit)
    }
    let before = try state()
    #expect(try memory.merge(memory.duplicates()).removed == 2)
    #expect(try memory.lastChange()?.kind == .merging)
    try memory.undo()
    #expect(try state() == before)
    #expect(try memory.faults().isEmpty)
  }

  @Test func `A joining comes back, too`() throws {
    try memory.add(Self.unit("Мир", "Peace"))
    try memory.add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag(.russian), content: SegmentContent("Мир")),
        Variant(language: LanguageTag(.kazakh), content: SegmentContent("Бейбітшілік")),
      ]))
    let before = try state()
    #expect(try memory.join(keepsContexts: false).count == 1)
    try memory.undo()
    #expect(try state() == before)
    #expect(try memory.faults().isEmpty)
  }

  @Test func `Confirming a unit that was there makes it what it was`() throws {
    let unit = Self.unit("Мир", "Peace")
    _ = try memory.store.importUnits(origin: "file") { try $0.add(unit) }
    try memory.add(unit)
    #expect(try memory.unit(1)?.quality == .confirmed)
    try memory.undo()
    #expect(try memory.unit(1)?.quality == .imported)
  }

  @Test func `What changed nothing leaves nothing to take back`() throws {
    try memory.add(Self.unit("Мир", "Peace"))
    try memory.add(Self.unit("Мир", "Peace"))
    try memory.edit(1, texts: [LanguageTag("en"): "Peace"])
    try memory.undo()
    #expect(try memory.size().units == 0)
  }

  @Test func `A change is not taken back over what came after it`() throws {
    var unit = Self.unit("Мир", "Peace")
    unit.attributes = [Attribute("tuid", "a"), Attribute("changedate", "20260101T000000Z")]
    try memory.add(unit)
    // An import that brings a unit up to date cannot be taken back itself.
    unit.attributes[1].value = "20260201T000000Z"
    unit.annotations = [.note("newer")]
    let report = try memory.store.importUnits(origin: "file") { try $0.add(unit) }
    #expect(report.updated == 1)
    let before = try state()
    #expect(throws: MemoryStoreError.changedSince([1])) { try memory.undo() }
    #expect(try state() == before)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `Any twenty changes are taken back one by one`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["мир", "посол", "встреча", "договор", "12", "2026", "торговля"]
    func text() -> String {
      (0..<Int.random(in: 1...4, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    for _ in 0..<30 { try memory.add(Self.unit(text(), text())) }
    var states = [try state()]
    while states.count <= 20 {
      let ids = states[states.count - 1].keys.sorted()
      switch Int.random(in: 0..<5, using: &random) {
      case 0: try memory.add(Self.unit(text(), text()))
      case 1: try memory.delete(Array(ids.shuffled(using: &random).prefix(3)))
      case 2: try memory.merge(memory.duplicates(keepsContexts: false))
      default:
        guard let id = ids.randomElement(using: &random) else { continue }
        try memory.edit(id, texts: [LanguageTag("en"): text(), LanguageTag("kk"): text()])
      }
      let now = try state()
      if now != states[states.count - 1] { states.append(now) }
    }
    for expected in states.dropLast().reversed() {
      try memory.undo()
      #expect(try state() == expected)
    }
    #expect(try memory.faults().isEmpty)
  }
}
