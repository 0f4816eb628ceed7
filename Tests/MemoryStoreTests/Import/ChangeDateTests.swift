import Bitext
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

@Suite("Dates of changes")
struct ChangeDateTests {
  @Test(arguments: [
    ("20260824T093000Z", 20_260_824_093_000),
    ("2026-08-24T09:30:00Z", 20_260_824_093_000),
    ("2026-08-24T09:30:00.123Z", 20_260_824_093_000),
    ("2026-08-24T09:30:00", 20_260_824_093_000),
    ("2026-08-24 09:30", 20_260_824_093_000),
    ("20260824T0930Z", 20_260_824_093_000),
    ("2026-08-24T14:30:00+05:00", 20_260_824_093_000),
    ("20260824T143000+0500", 20_260_824_093_000),
    ("2026-08-24T02:30:00-05", 20_260_824_073_000),
    ("2026-01-01T01:00:00+05:00", 20_251_231_200_000),
    ("2026-08-24", 20_260_824_000_000),
    ("20260824", 20_260_824_000_000),
    ("20260824Tnoon", 20_260_824_000_000),
  ])
  func `ISO 8601 in all its forms`(_ text: String, _ number: Int64) {
    #expect(ChangeDate.number(text) == number)
  }

  @Test(arguments: [
    "", "нет даты", "2026", "24.08.2026", "2026-13-01", "2026-00-10", "2026-0824",
    "2026-08-24T09:30:00 EST", "20260824093000",
  ])
  func `What is no date is none`(_ text: String) {
    #expect(ChangeDate.number(text) == nil)
  }

  @Test func `An older memory learns the dates it could not read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("m.sqlite")
    let unit = TranslationUnit(
      attributes: [Attribute("changedate", "2026-08-24T09:30:00Z")],
      variants: [Variant(language: LanguageTag("ru"), content: SegmentContent("Да"))])
    _ = try MemoryStore(path: path, access: .creating).importUnits(origin: "a") { try $0.add(unit) }
    try OlderMemory.make(path, format: 3) {
      try $0.execute(sql: "UPDATE unit SET changed = NULL")
    }
    #expect(try MemoryStore(path: path, access: .writing).unit(1)?.changed == 20_260_824_093_000)
  }
}
