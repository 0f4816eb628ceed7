import Bitext
import Linguistics
import Testing

@testable import MemoryStore

@Suite("Joining units of one source")
struct UnitJoinTests {
  private func variant(_ tag: String, _ text: String) -> Variant {
    Variant(language: LanguageTag(tag), content: SegmentContent(text))
  }

  @Test(arguments: 1...4) func `A unit joins the first that lack all its languages`(
    _ step: Int
  ) throws {
    let store = try MemoryStore()
    let targets = [["en"], ["kk"], ["en", "kk"], ["de"], ["en", "de"], ["fr"], ["kk", "fr"]]
    var expected: [(languages: Set<String>, units: [Int])] = []
    for number in 1...60 {
      let languages = targets[number * step * step % targets.count]
      let unit = TranslationUnit(
        variants: [variant("ru", "Мир")] + languages.map { variant($0, "\($0) \(number)") })
      // As from an article of its own, so that all have the same neighbours: none.
      _ = try store.importUnits(origin: "\(number)") { try $0.add(unit) }
      if let place = expected.firstIndex(where: { $0.languages.isDisjoint(with: languages) }) {
        expected[place].languages.formUnion(languages)
        expected[place].units.append(number)
      } else {
        expected.append((Set(languages), [number]))
      }
    }
    let groups = try store.join(keepsContexts: true, isDryRun: true)
    #expect(
      groups.map { ([$0.kept] + $0.others).map(\.id) }
        == expected.map(\.units).filter { $0.count > 1 })
    _ = try store.join(keepsContexts: true, isDryRun: false)
    #expect(try store.unitCount() == expected.count)
    #expect(try store.join(keepsContexts: true, isDryRun: true).isEmpty)
    #expect(try store.faults().isEmpty)
  }
}
