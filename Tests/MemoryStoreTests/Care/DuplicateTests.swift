import Bitext
import Linguistics
import Testing

@testable import MemoryStore

@Suite("Duplicates")
struct DuplicateTests {
  private let store: MemoryStore

  init() throws { store = try MemoryStore() }

  private func variant(_ tag: String, _ text: String, _ annotations: Annotation...) -> Variant {
    Variant(language: LanguageTag(tag), annotations: annotations, content: SegmentContent(text))
  }

  /// Every unit as from an article of its own, so that all have the same neighbours: none.
  private func add(_ units: TranslationUnit...) throws {
    for (number, unit) in units.enumerated() {
      _ = try store.importUnits(origin: "\(number)") { try $0.add(unit) }
    }
  }

  @Test func `The one that stays gets what all units and texts are annotated with`() throws {
    try add(
      TranslationUnit(
        annotations: [.note("1")],
        variants: [variant("ru", "Мир", .property("case", "nom")), variant("en", "Peace")]),
      TranslationUnit(
        annotations: [.note("2"), .note("1")],
        variants: [
          variant("EN", "Peace", .note("or world")),
          variant("ru-RU", "Мир", .property("case", "nom"), .property("gender", "m")),
        ]))
    #expect(try store.merge(store.duplicates(keepsContexts: true)).removed == 1)
    let left = try #require(try store.unit(1)).unit
    #expect(left.annotations == [.note("1"), .note("2")])
    #expect(
      left.variants[0].annotations == [.property("case", "nom"), .property("gender", "m")])
    #expect(left.variants[1].annotations == [.note("or world")])
    #expect(try store.unitCount() == 1)
    #expect(try store.faults().isEmpty)
  }

  private func three() throws -> [DuplicateGroup] {
    let texts = [variant("ru", "Мир"), variant("en", "Peace")]
    try add(
      TranslationUnit(annotations: [.note("1")], variants: texts),
      TranslationUnit(annotations: [.note("2")], variants: texts),
      TranslationUnit(annotations: [.note("3")], variants: texts))
    let groups = try store.duplicates(keepsContexts: true)
    #expect(groups.map(\.kept.id) == [1])
    return groups
  }

  @Test func `What was changed after it was grouped is not merged`() throws {
    let groups = try three()
    try store.edit(2, changed: "20260101T000000Z") {
      $0.variants[1].content = SegmentContent("World")
    }
    try store.delete([1])
    let report = try store.merge(groups)
    #expect(report == MergeReport(), "nobody is left to merge with")
    #expect(try store.unit(2)?.unit.variants[1].content.plain == "World")
    #expect(try store.unit(3) != nil)
    #expect(try store.faults().isEmpty)
  }

  @Test func `Whoever is confirmed meanwhile is the one that stays`() throws {
    let groups = try three()
    _ = try store.importUnits(origin: "review") {
      try $0.add(groups[0].others[1].unit, quality: .confirmed)
    }
    #expect(try store.merge(groups).removed == 2)
    let left = try #require(try store.unit(3))
    #expect(left.quality == .confirmed)
    #expect(left.unit.annotations == [.note("3"), .note("1"), .note("2")])
    #expect(try store.unitCount() == 1)
  }

  @Test func `Neighbours that begin or end an article are not those that do not`() throws {
    let unit = TranslationUnit(variants: [variant("ru", "Мир"), variant("en", "Peace")])
    var copy = unit
    copy.annotations = [.note("copy")]
    try add(unit)
    _ = try store.importUnits(origin: "b") {
      try $0.add(copy, neighbours: [SegmentNeighbours(next: SegmentContent("Да")), .init()])
    }
    #expect(try store.duplicates(keepsContexts: true).isEmpty)
    #expect(try store.duplicates(keepsContexts: false).count == 1)
  }
}
