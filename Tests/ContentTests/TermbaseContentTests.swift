import Testing

@Suite("The diplomatic termbase")
struct TermbaseContentTests {
  @Test func `TSV and TBX hold the same terms`() throws {
    let table = try Termbase.table().map(\.term)
    let exchange = try #require(try Termbase.exchange()).terms
    #expect(Set(exchange) == Set(table))
    #expect(exchange.count == table.count)
  }

  /// What the schemas of TBX v3 and TBX-Basic ask of this file; the schemas are not in the package.
  @Test func `The TBX has the structure of TBX-Basic`() throws {
    let exchange = try #require(try Termbase.exchange())
    #expect(exchange.root["type"] == "TBX-Basic")
    #expect(exchange.root["style"] == "dca")
    #expect(exchange.root["xml:lang"] == "en")
    #expect(exchange.root["xmlns"] == "urn:iso:std:iso:30042:ed-2")
    #expect(Set(exchange.identifiers).count == exchange.identifiers.count)
    let places = Set(exchange.terms.map(\.concept))
    #expect(exchange.identifiers.count == places.count)
    #expect(exchange.paths == Self.structure)
    for term in exchange.terms {
      #expect(!term.status.isEmpty && !term.text.isEmpty, "\(term)")
    }
  }

  @Test func `At least 2,200 concepts, each in three languages`() throws {
    let concepts = Dictionary(grouping: try Termbase.table().map(\.term), by: \.concept)
    #expect(concepts.count >= 2200)
    for concept in concepts.values {
      let preferred = concept.filter { $0.status == "preferred" }
      #expect(Set(preferred.map(\.language)) == Set(Termbase.languages), "\(preferred)")
    }
  }

  /// No script of another language, no straight quotes, no word of two alphabets.
  @Test func `Terms are in the letters of their language`() throws {
    let kazakh = Set("әғқңөұүһі")
    for term in try Termbase.table().map(\.term) {
      let text = term.text.lowercased()
      let cyrillic = text.contains { ("\u{400}"..."\u{52F}").contains($0) }
      let latin = text.contains { ("a"..."z").contains($0) }
      #expect(cyrillic != latin, "\(term)")
      #expect(cyrillic == (term.language != "en"), "\(term)")
      if term.language == "ru" { #expect(!text.contains { kazakh.contains($0) }, "\(term)") }
      #expect(!text.contains { "\"'„".contains($0) }, "\(term)")
    }
  }

  @Test func `A term stands for one concept, unless its note says homonym`() throws {
    var concepts: [String: Set<Int>] = [:]
    for (term, _, note) in try Termbase.rows() where !note.contains("homonym") {
      concepts["\(term.language) \(term.text.lowercased())", default: []].insert(term.concept)
    }
    for (term, places) in concepts { #expect(places.count == 1, "\(term)") }
  }

  @Test func `What is admitted or forbidden has a note saying why`() throws {
    for (term, _, note) in try Termbase.rows() where term.status != "preferred" {
      #expect(!note.isEmpty, "\(term)")
    }
  }

  /// Every path of elements below `body` that may occur.
  private static let structure: Set<String> = [
    "conceptEntry", "conceptEntry/descrip", "conceptEntry/langSec", "conceptEntry/langSec/termSec",
    "conceptEntry/langSec/termSec/term", "conceptEntry/langSec/termSec/termNote",
    "conceptEntry/langSec/termSec/note",
  ]
}
