import Linguistics
import Testing

@testable import Terminology

@Suite("Extraction of terms")
struct ExtractionTests {
  private static let russian = LanguageTag(.russian)
  private static let kazakh = LanguageTag(.kazakh)
  private static let english = LanguageTag(.english)

  private static func terms(
    _ units: [(String, [String?])], to targets: [LanguageTag]
  ) throws -> [ExtractedTerm] {
    var extractor = TermExtractor(source: russian, targets: targets)
    for (source, translations) in units { extractor.append(source: source, targets: translations) }
    return try extractor.terms()
  }

  /// Sentences about cooperation, and others so that words have something to be told from.
  private static let units: [(String, [String?])] = [
    (
      "Обсудили вопросы двустороннего сотрудничества.",
      ["They discussed bilateral cooperation.", "Екіжақты ынтымақтастықты талқылады."]
    ),
    (
      "О двустороннем сотрудничестве говорили долго.",
      [
        "They talked long about bilateral cooperation.",
        "Екіжақты ынтымақтастық туралы ұзақ айтты.",
      ]
    ),
    (
      "Двустороннее сотрудничество крепнет.",
      ["Bilateral cooperation grows stronger.", "Екіжақты ынтымақтастық нығаяды."]
    ),
    (
      "Гости довольны двусторонним сотрудничеством.",
      [
        "The guests are pleased with bilateral cooperation.",
        "Қонақтар екіжақты ынтымақтастыққа риза.",
      ]
    ),
    (
      "Погода вчера была хорошая.",
      ["The weather was fine yesterday.", "Кеше ауа райы жақсы болды."]
    ),
    ("Гости прибыли поездом.", ["The guests came by train.", "Қонақтар пойызбен келді."]),
    ("Поезд прибыл вовремя.", ["The train came on time.", "Пойыз уақытында келді."]),
    ("Гости ждали поезда.", ["The guests waited for the train.", "Қонақтар пойызды күтті."]),
  ]

  @Test("A term stands in one row with its translations, all in the dictionary form")
  func dictionaryForms() throws {
    let terms = try Self.terms(Self.units, to: [Self.english, Self.kazakh])
    let term = try #require(terms.first { $0.text == "двустороннее сотрудничество" })
    #expect(term.frequency == 4)
    #expect(
      term.translations.map(\.text) == ["bilateral cooperation", "екіжақты ынтымақтастық"])
    #expect(term.translations.map(\.language) == [Self.english, Self.kazakh])
  }

  @Test("What stands only inside a longer term is no term of its own")
  func nestedTerms() throws {
    let terms = try Self.terms(Self.units, to: [Self.kazakh, Self.english])
    #expect(!terms.contains { $0.text == "сотрудничество" })
  }

  @Test("The examples have the term in both languages")
  func examples() throws {
    let terms = try Self.terms(Self.units, to: [Self.english, Self.kazakh])
    let term = try #require(terms.first { $0.text == "двустороннее сотрудничество" })
    #expect(term.examples.count == 2)
    #expect(term.examples.allSatisfy { $0 < 4 })
  }

  @Test("A sentence that comes again, numbers apart, counts once")
  func repetitions() throws {
    let pages = (1...9).map { page -> (String, [String?]) in
      ("Служба новостей, страница \(page)", ["Жаңалықтар қызметі, \(page)-бет"])
    }
    let terms = try Self.terms(Self.units.map { ($0, [$1[1]]) } + pages, to: [Self.kazakh])
    #expect(!terms.contains { $0.text.contains("служба") })
  }

  @Test("Nothing is extracted from nothing")
  func empty() throws {
    #expect(try Self.terms([], to: [Self.kazakh]).isEmpty)
    #expect(try Self.terms([("Мир.", [nil])], to: [Self.kazakh]).isEmpty)
    #expect(try Self.terms([("", [""])], to: [Self.kazakh]).isEmpty)
  }
}
