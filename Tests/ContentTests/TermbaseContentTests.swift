import Testing

@Suite("The diplomatic termbase")
struct TermbaseContentTests {
  @Test func `TSV and TBX hold the same terms`() throws {
    let table = try Termbase.table().map(\.term)
    let exchange = try #require(try Termbase.exchange())
    #expect(Set(exchange) == Set(table))
    #expect(exchange.count == table.count)
  }

  @Test func `At least 500 concepts, each in three languages`() throws {
    let concepts = Dictionary(grouping: try Termbase.table().map(\.term), by: \.concept)
    #expect(concepts.count >= 500)
    for concept in concepts.values {
      let preferred = concept.filter { $0.status == "preferred" }
      #expect(Set(preferred.map(\.language)) == Set(Termbase.languages), "\(preferred)")
    }
  }
}
