import Bitext
import Foundation
import Linguistics
import Testing

@testable import MemoryStore

/// Imports of newer versions of units that share their source with many others.
@Suite struct RevisionTests {
  private let store: MemoryStore

  init() throws {
    store = try MemoryStore()
  }

  private func unit(
    _ english: String, year: Int, tuid: String? = nil, note: String? = nil
  ) -> TranslationUnit {
    TranslationUnit(
      attributes: [Attribute("changedate", "\(year)0101T000000Z")]
        + (tuid.map { [Attribute("tuid", $0)] } ?? []),
      annotations: note.map { [Annotation(kind: .note, attributes: [], value: $0)] } ?? [],
      variants: [("ru", "Да."), ("en", english)].map {
        Variant(language: LanguageTag($0.0), content: SegmentContent($0.1))
      })
  }

  private func add(_ units: [TranslationUnit]) throws -> ImportReport {
    try store.importUnits(origin: "a.tmx") { for unit in units { try $0.add(unit) } }
  }

  @Test(arguments: [3, 200]) func aUnitIsUpdatedByItsOwnNumberAmongMany(_ count: Int) throws {
    _ = try add((0..<count).map { unit("Yes.", year: 2024, tuid: "\($0)") })
    let report = try add((0..<count).reversed().map { unit("Yes.", year: 2025, tuid: "\($0)") })
    #expect(report.updated == count && report.new == 0)
    for id in 1...count {
      let stored = try #require(try store.unit(id))
      #expect(stored.unit.attribute("tuid") == "\(id - 1)")
      #expect(stored.changed == 20_250_101_000_000)
    }
  }

  @Test(arguments: [3, 200]) func aUnitIsUpdatedByItsTextsAndNotesAmongMany(_ count: Int) throws {
    let old = (0..<count).map {
      $0 % 2 == 0 ? unit("Yes \($0).", year: 2024) : unit("Yes.", year: 2024, note: "\($0)")
    }
    _ = try add(old)
    let new = (0..<count).map {
      $0 % 2 == 0 ? unit("Yes \($0).", year: 2025) : unit("Yes.", year: 2025, note: "\($0)")
    }
    #expect(try add(new.reversed()).updated == count)
    for (index, unit) in new.enumerated() {
      #expect(try store.unit(index + 1)?.unit == unit)
    }
  }

  /// As many copies as there are, each once, whatever their dates; the latest older one gives way.
  @Test(arguments: [4, 100]) func copiesAreUpdatedOnceEach(_ count: Int) throws {
    _ = try add((0..<count).map { unit("Yes.", year: 2000 + $0) })
    let middle = 2000 + count / 2
    // The date lies between two of them; then one that is newer than all, twice.
    let between = unit("Yes.", year: middle, note: nil)
    var other = between
    other.attributes = [Attribute("changedate", "\(middle - 1)0601T000000Z")]
    let last = unit("Yes.", year: 2000 + count)
    let report = try add([other, last, last])
    #expect(report.updated == 3 && report.new == 0)
    #expect(try store.unit(count / 2)?.changed == Int(middle - 1) * 10_000_000_000 + 601_000_000)
    #expect(try store.unit(count)?.unit == last)
    #expect(try store.unit(count - 1)?.unit == last)
  }

  @Test func anOlderVersionUpdatesNothing() throws {
    _ = try add((0..<100).map { unit("Yes.", year: 2024, tuid: "\($0)") })
    let report = try add((0..<100).map { unit("Yes.", year: 2023, tuid: "\($0)") })
    #expect(report.updated == 0 && report.new == 100)
  }

  private func placed(_ english: String, _ place: String?) -> TranslationUnit {
    var unit = unit(english, year: 2024)
    unit.annotations = place.map { [.property("id", $0)] } ?? []
    return unit
  }

  private func correct(_ units: [TranslationUnit]) throws -> ImportReport {
    try store.importUnits(origin: "a.tmx", supersedes: true) {
      for unit in units { try $0.add(unit) }
    }
  }

  private func translations() throws -> [String] {
    var all: [String] = []
    try store.forEachUnit { all.append($0.unit.variants[1].content.plain) }
    return all.sorted()
  }

  @Test(arguments: [3, 120]) func aCorrectionReplacesItsOwnPlaceAmongMany(_ count: Int) throws {
    _ = try add((0..<count).map { placed("Yse \($0).", "\($0)") })
    let corrected = (0..<count).reversed().map { placed("Yes \($0).", "\($0)") }
    let report = try correct(corrected)
    #expect(report.superseded == count && report.new == count)
    #expect(try translations() == corrected.map { $0.variants[1].content.plain }.sorted())
    // A second correction meets what the first one left.
    let again = (0..<count).map { placed("Yeah \($0).", "\($0)") }
    #expect(try correct(again).superseded == count)
    #expect(try store.unitCount() == count)
  }

  @Test(arguments: [3, 120]) func whereManyCouldBeMeantNoneGivesWay(_ count: Int) throws {
    _ = try add((0..<count).map { placed("Yes \($0).", nil) })
    #expect(try correct([placed("Yeah.", nil)]).superseded == 0)
    #expect(try store.unitCount() == count + 1)
  }
}
