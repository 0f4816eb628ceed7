import Bitext
import Linguistics
import Testing

@testable import MemoryStore

@Suite("Neighbours of units")
struct NeighbourTests {
  private let store: MemoryStore
  private let russian = TextAnalyzer(language: LanguageTag("ru"))
  private let english = TextAnalyzer(language: LanguageTag("en"))

  init() throws { store = try MemoryStore() }

  private func unit(_ ru: String, _ en: String) -> TranslationUnit {
    TranslationUnit(variants: [
      Variant(language: LanguageTag("ru"), content: SegmentContent(ru)),
      Variant(language: LanguageTag("en"), content: SegmentContent(en)),
    ])
  }

  private func context(
    _ analyzer: TextAnalyzer, _ previous: String?, _ next: String?
  ) -> SegmentContext {
    SegmentContext(
      previous: previous.map { analyzer.analyze($0).fingerprint },
      next: next.map { analyzer.analyze($0).fingerprint })
  }

  private func contexts(_ id: Int) throws -> [SegmentContext] {
    try #require(try store.unit(id)).contexts
  }

  @Test func `Whoever knows the article names them, language by language`() throws {
    _ = try store.importUnits(origin: "visit") { importer in
      try importer.add(
        unit("Второе", "Second"),
        neighbours: [
          SegmentNeighbours(previous: SegmentContent("Первое"), next: SegmentContent("Третье")),
          SegmentNeighbours(previous: SegmentContent("First")),
        ])
      try importer.add(unit("Четвёртое", "Fourth"))
    }
    #expect(
      try contexts(1) == [context(russian, "Первое", "Третье"), context(english, "First", nil)])
    #expect(
      try contexts(2) == [context(russian, "Второе", nil), context(english, "Second", nil)],
      "without anyone who knows, it is the order of the file")
  }

  @Test func `Units of another article are no neighbours`() throws {
    _ = try store.importUnits(origin: "a") { importer in
      try importer.add(unit("Раз", "One"))
      try importer.begin(origin: "b")
      try importer.add(unit("Два", "Two"))
      try importer.begin(origin: "a")
      try importer.add(unit("Три", "Three"))
    }
    for id in 1...3 {
      #expect(try contexts(id) == Array(repeating: context(russian, nil, nil), count: 2))
    }
    #expect(try (1...3).map { try store.unit($0)?.origin } == ["a", "b", "a"])
    #expect(try store.origins().count == 2)
  }

  @Test func `A person's word makes a unit confirmed, once`() throws {
    _ = try store.importUnits(origin: "a") {
      try $0.add(unit("Раз", "One"), quality: .aligned, confidence: 0.9)
    }
    for updated in [1, 0] {
      let report = try store.importUnits(origin: "b") {
        try $0.add(unit("Раз", "One"), quality: .confirmed)
      }
      #expect(report.updated == updated && report.same == 1 - updated)
    }
    let stored = try #require(try store.unit(1))
    #expect(stored.quality == .confirmed && stored.confidence == nil && stored.origin == "a")
  }

  // MARK: Changes

  private func importDay() throws {
    _ = try store.importUnits(origin: "day") { importer in
      for (ru, kk, en) in [
        ("День первый", "Бірінші күн", "Day one"), ("День второй", "Екінші күн", "Day two"),
        ("День третий", "Үшінші күн", "Day three"),
      ] {
        try importer.add(
          TranslationUnit(
            variants: [("ru", ru), ("kk", kk), ("en", en)].map {
              Variant(language: LanguageTag($0), content: SegmentContent($1))
            }))
      }
    }
  }

  private func edit(_ id: Int, _ body: (inout TranslationUnit) -> Void) throws {
    try store.edit(id, changed: "20260101T000000Z", body)
  }

  @Test func `Taking a language out leaves the others their neighbours`() throws {
    try importDay()
    let before = try contexts(2)
    try edit(2) { $0.variants.remove(at: 1) }
    #expect(try contexts(2) == [before[0], before[2]])
    try edit(2) {
      $0.variants.insert(
        Variant(language: LanguageTag("kk"), content: SegmentContent("Екі")), at: 0)
    }
    #expect(
      try contexts(2) == [context(russian, nil, nil), before[0], before[2]],
      "of a language that is added nothing is known")
    #expect(try store.faults().isEmpty)
  }

  @Test func `Of two texts in one language each keeps its own`() throws {
    let neighbours = ["Раз", "Два", "Три"].map {
      SegmentNeighbours(previous: SegmentContent($0))
    }
    _ = try store.importUnits(origin: "a") {
      try $0.add(
        TranslationUnit(
          variants: ["Да", "Ага", "Угу"].map {
            Variant(language: LanguageTag("ru"), content: SegmentContent($0))
          }), neighbours: neighbours)
    }
    try edit(1) { unit in
      unit.variants.removeFirst()
      unit.variants[0].content = SegmentContent("Так")
    }
    #expect(
      try contexts(1).map(\.previous)
        == [
          russian.analyze("Раз").fingerprint, russian.analyze("Три").fingerprint,
        ], "the text that is unchanged is told by its text, the other by its place")
  }

  @Test func `Deleting a unit leaves the others where they stood`() throws {
    try importDay()
    let before = try [contexts(1), contexts(3)]
    try store.delete([2])
    #expect(try [contexts(1), contexts(3)] == before)
    #expect(try store.faults().isEmpty)
  }

  // MARK: Care

  @Test(arguments: ["previous", "next"])
  func `A neighbour of another language is a fault, and is put right`(_ side: String) throws {
    try importDay()
    let right = try (1...3).map(contexts)
    try store.write { db in
      // What the Kazakh text has, beside the English one.
      try db.execute(
        sql: """
          UPDATE variant SET \(side) = (
            SELECT k.\(side) FROM variant k WHERE k.unit = variant.unit AND k.position = 1)
          WHERE position = 2
          """)
    }
    #expect(try store.faults().map(\.kind) == [.context])
    #expect(try store.repair().isEmpty)
    #expect(try (1...3).map(contexts) == right)
  }

  @Test func `A neighbour nobody has is no fault`() throws {
    // Of one word, which two languages can have: the unit beside says it with another word joined.
    let nobody = SegmentNeighbours(
      previous: SegmentContent("COVID-19"), next: SegmentContent("2026"))
    _ = try store.importUnits(origin: "a") {
      try $0.add(unit("Раз", "One"), neighbours: [nobody, nobody])
      try $0.add(unit("2026", "The year 2026"), neighbours: [nobody, nobody])
    }
    _ = try store.importUnits(origin: "b") { try $0.add(unit("Ковид", "COVID-19")) }
    #expect(try store.faults().isEmpty)
  }
}
