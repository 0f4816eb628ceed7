import Foundation
import Testing
import TranslationMemory

@Suite("Checking a file")
struct BilingualCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func kinds(_ table: String, _ change: (inout BilingualCheck) -> Void = { _ in }) throws
    -> [CheckFinding.Kind]
  {
    var check = BilingualCheck(from: LanguageTag(.russian))
    change(&check)
    return try check.report(path: try folder.file("pairs.tsv", table)).findings.map(\.kind)
  }

  @Test func `What costs trust is found, each once`() throws {
    let found = try kinds(
      """
      ru\ten
      Подписано 12 документов.\tThey signed 15 documents.
      Посол прибыл.\tПосол прибыл.
      Он сказал: «Да».\tHe said: "Yes.
      Погода хорошая.\tThe  weather is fine.
      Все встали.\tAll all stood up.

      """)
    for kind in [CheckFinding.Kind.numbers, .untranslated, .quotes, .doubledSpace, .doubledWord] {
      #expect(found.filter { $0 == kind }.count == 1, "\(kind)")
    }
  }

  @Test func `A good translation is left alone`() throws {
    #expect(
      try kinds(
        "ru\ten\nПодписано 12 документов.\tThey signed twelve documents.\nДа.\tYes.\n"
      ).isEmpty)
  }

  @Test func `Terms of a glossary, forbidden and missing`() throws {
    let concept = Concept(
      id: "1",
      terms: [
        Term(language: LanguageTag(.russian), text: "соглашение"),
        Term(language: LanguageTag(.english), text: "agreement"),
        Term(language: LanguageTag(.english), text: "covenant", status: .forbidden),
      ])
    let table = "ru\ten\nСоглашение подписано.\tThe covenant was signed.\n"
    #expect(
      try kinds(table) { $0.glossaries = [Glossary(concepts: [concept])] }.contains(.forbiddenTerm))
    let missing = "ru\ten\nСоглашение подписано сегодня.\tThe deal was signed today.\n"
    #expect(
      try kinds(missing) {
        $0.glossaries = [Glossary(concepts: [concept])]
        $0.requiresGlossaryTerms = true
      }.contains(.missingTerm))
  }

  @Test func `A file that cannot be read is named`() throws {
    let check = BilingualCheck(from: LanguageTag(.russian))
    #expect(throws: (any Error).self) { try check.report(path: folder.path + "/none.tsv") }
  }
}
