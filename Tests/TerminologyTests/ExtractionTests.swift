import Linguistics
import Testing

@testable import Terminology

@Suite("Extraction of terms")
struct ExtractionTests {
  private static let sentences = [
    ("Обсудили вопросы двустороннего сотрудничества.", "Екіжақты ынтымақтастықты талқылады."),
    ("О двустороннем сотрудничестве говорили долго.", "Екіжақты ынтымақтастық туралы айтты."),
    ("Двустороннее сотрудничество крепнет.", "Екіжақты ынтымақтастық нығаяды."),
    ("Удовлетворены двусторонним сотрудничеством.", "Екіжақты ынтымақтастыққа риза."),
    ("Погода была хорошая.", "Ауа райы жақсы болды."),
    ("Гости прибыли вечером.", "Қонақтар кешке келді."),
  ]

  @Test("A term is shown in the nominative, with its adjective agreeing")
  func dictionaryForm() {
    let extractor = TermExtractor(source: LanguageTag(.russian), target: LanguageTag(.kazakh))
    let pairs = extractor.pairs(in: Self.sentences)
    #expect(pairs.contains { $0.source == "двустороннее сотрудничество" })
    #expect(pairs.contains { $0.target == "екіжақты ынтымақтастық" })
  }

  @Test(
    "The noun is the one that explains its forms",
    arguments: [
      (["сотрудничества": 3, "сотрудничеству": 1], "сотрудничество"),
      (["областью": 1, "области": 5], "область"), (["комиссии": 3, "комиссию": 1], "комиссия"),
      (["договора": 2, "договором": 1], "договор"),
    ])
  func noun(forms: [String: Int], lemma: String) {
    #expect(RussianLemma.noun(forms) == lemma)
  }
}
