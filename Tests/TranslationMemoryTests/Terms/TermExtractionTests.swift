import Testing
import TranslationMemory

@Suite("Extracting terms from a memory")
struct TermExtractionTests {
  private final class Phases: ProgressReporter {
    var all: [WorkProgress] = []
    func report(_ progress: WorkProgress) { all.append(progress) }
  }

  private func memory() throws -> Memory {
    let memory = try Memory()
    let frames = [
      ("Подписано X в Астане.", "X was signed in Astana."),
      ("Стороны обсудили X.", "The sides discussed X."),
      ("Министр назвал X важным.", "The minister called X important."),
      ("Посол вспомнил X.", "The ambassador recalled X."),
      ("Парламент одобрил X.", "Parliament approved X."),
    ]
    let terms = [
      ("торговое соглашение", "trade agreement"), ("дорожная карта", "road map"),
      ("визовый режим", "visa regime"),
    ]
    for (ru, en) in frames {
      for (term, translation) in terms {
        try memory.add(
          TranslationUnit(variants: [
            Variant(
              language: LanguageTag(.russian),
              content: SegmentContent(ru.replacing("X", with: term))),
            Variant(
              language: LanguageTag(.english),
              content: SegmentContent(en.replacing("X", with: translation))),
          ]))
      }
    }
    return memory
  }

  @Test func `Terms come with their translations and examples`() throws {
    let memory = try memory()
    let phases = Phases()
    let found = try memory.extractTerms(
      from: LanguageTag(.russian), to: [LanguageTag(.english)], progress: phases)
    #expect(found.units == 15)
    let term = try #require(found.terms.first { $0.text == "торговое соглашение" })
    #expect(term.translations.first?.text == "trade agreement")
    #expect(term.frequency == 5 && (1...2).contains(term.examples.count))
    #expect(phases.all.allSatisfy { $0.phase == "extracting terms" && $0.total == 15 })
    #expect(phases.all.last?.fraction == 1)
  }

  @Test func `What the termbase has may be left out`() throws {
    let memory = try memory()
    _ = try memory.importGlossary(
      Glossary(concepts: [
        Concept(
          id: "1",
          terms: [
            Term(language: LanguageTag(.russian), text: "торговое соглашение"),
            Term(language: LanguageTag(.english), text: "trade agreement"),
          ])
      ]))
    let found = try memory.extractTerms(
      from: LanguageTag(.russian), to: [LanguageTag(.english)], isNew: true)
    #expect(!found.terms.contains { $0.text == "торговое соглашение" })
    #expect(found.terms.contains { $0.text == "дорожная карта" })
  }
}
