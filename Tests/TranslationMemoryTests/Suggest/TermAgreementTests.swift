import Bitext
import Testing

@testable import TranslationMemory

/// Parts beside the terms of a glossary.
@Suite struct TermAgreementTests {
  private let ru = LanguageTag(.russian)
  private let en = LanguageTag(.english)

  private func concept(_ source: String, _ target: String, domain: String? = nil) -> Concept {
    Concept(
      domain: domain, terms: [Term(language: ru, text: source), Term(language: en, text: target)])
  }

  private func kept(_ concepts: [Concept], translations: [String]) -> [String]? {
    let glossary = [Glossary(concepts: concepts)]
    let part = "двусторонней повестки дня"
    let fragment = Fragment(
      range: 0..<part.unicodeScalars.count, source: part,
      targets: [
        Fragment.Target(
          language: en,
          translations: translations.map {
            Fragment.Translation(text: $0, confidence: 0.9, count: 1, unit: 1)
          })
      ])
    let found = TermFinder(glossary, language: ru).terms(in: part)
    return TermAgreement(found, in: fragment).kept(fragment) {
      TermFinder(glossary, language: $0)
    }?.targets.flatMap(\.translations).map(\.text)
  }

  @Test func aTranslationThatSaysATermOtherwiseIsDropped() {
    let agenda = concept("повестка дня", "agenda")
    #expect(
      kept([agenda], translations: ["bilateral day", "the bilateral agendas"])
        == ["the bilateral agendas"])
    #expect(kept([agenda], translations: ["bilateral day"]) == nil)
  }

  @Test func everydayWordsAndTermsWithoutATranslationBindNothing() {
    let word = concept("повестка дня", "agenda", domain: Concept.vocabulary)
    #expect(kept([word], translations: ["bilateral day"]) == ["bilateral day"])
    let other = Concept(terms: [Term(language: ru, text: "повестка дня")])
    #expect(kept([other], translations: ["bilateral day"]) == ["bilateral day"])
  }
}
