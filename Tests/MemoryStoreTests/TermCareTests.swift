import Bitext
import GRDB
import Linguistics
import Testing

@testable import MemoryStore

@Suite struct TermCareTests {
  @Test(arguments: [
    "DELETE FROM term", "UPDATE term SET status = 'odd'", "UPDATE term SET text = ''",
    "UPDATE term SET details = '{'", "UPDATE concept SET details = 'x'",
  ])
  func whatCannotBeShownIsFoundAndTakenOut(_ damage: String) throws {
    let store = try MemoryStore()
    let concept = Concept(
      id: "c1", terms: [Term(language: LanguageTag("ru"), text: "закон", status: .preferred)])
    _ = try store.importConcepts([concept])
    #expect(try store.faults() == [])
    try store.write { try $0.execute(sql: damage) }
    #expect(try store.faults().map(\.kind) == [.term])
    #expect(try store.repair() == [])
    #expect(try store.faults() == [])
  }
}
