import Foundation
import Testing
import TranslationMemory

@Suite("Termbase of a memory")
struct GlossaryTests {
  private func ambassador() -> Concept {
    Concept(
      id: "c1", domain: "ranks",
      terms: [
        Term(language: LanguageTag(.russian), text: "посол", status: .preferred),
        Term(language: LanguageTag(.english), text: "ambassador", status: .preferred),
        Term(language: LanguageTag(.english), text: "embassador", status: .forbidden),
      ])
  }

  @Test("Importing twice changes nothing")
  func twice() throws {
    let memory = try Memory()
    let glossary = Glossary(concepts: [ambassador()])
    #expect(try memory.importGlossary(glossary).added == 1)
    #expect(try memory.importGlossary(glossary).unchanged == 1)
    #expect(try memory.glossary().concepts == [ambassador()])
  }

  @Test("Another concept of the same id gets an id of its own")
  func sameID() throws {
    let memory = try Memory()
    var other = ambassador()
    other.terms = [Term(language: LanguageTag(.russian), text: "мир")]
    try memory.importGlossary(Glossary(concepts: [ambassador(), other]))
    #expect(try memory.glossary().concepts.map(\.id) == ["c1", "c1-2"])
  }

  @Test("One term may have a thousand translations, under one id or none")
  func manyTranslations() throws {
    func concepts(_ id: String) -> [Concept] {
      (1...1000).map { number in
        Concept(
          id: id, domain: number % 2 == 0 ? "even" : nil,
          terms: [
            Term(language: LanguageTag(.russian), text: "мир"),
            Term(language: LanguageTag(.english), text: "peace \(number / 2)"),
          ])
      }
    }
    let memory = try Memory()
    #expect(try memory.importGlossary(Glossary(concepts: concepts(""))).added == 1000)
    #expect(try memory.importGlossary(Glossary(concepts: concepts(""))).unchanged == 1000)
    #expect(
      try memory.importGlossary(Glossary(concepts: concepts("x").reversed())).unchanged == 1000)
    #expect(Set(try memory.glossary().concepts.map(\.id)).count == 1000)
    var changed = concepts("")[9]
    changed.note = "new"
    #expect(try memory.importGlossary(Glossary(concepts: [changed])).updated == 1)
    #expect(try memory.glossary().concepts[9].note == "new")
  }

  @Test("Suggestions carry the terms of their segment")
  func suggestions() throws {
    let memory = try Memory()
    try memory.importGlossary(Glossary(concepts: [ambassador()]))
    let found = try memory.suggestions(for: "Он беседовал с послами.")[0].terms
    #expect(found.map(\.form) == ["послами"])
    #expect(found.map(\.range) == [15..<22])
    #expect(found[0].translations(into: LanguageTag(.english)).map(\.text) == ["ambassador"])
  }

  @Test("The termbase of the repository goes through a memory and TBX unchanged")
  func ownTermbase() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let glossary = try Glossary(
      path: folder.appendingPathComponent("glossaries/diplomacy.tbx").path)
    let memory = try Memory()
    try memory.importGlossary(glossary)
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).tbx").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try memory.glossary().write(to: copy, as: .tbx)
    #expect(try Glossary(path: copy).concepts == glossary.concepts)
    #expect(glossary.concepts.count > 1000)
  }
}
