import Linguistics
import Testing

@testable import Terminology

@Suite("Kazakh dictionary forms")
struct KazakhGrammarTests {
  private func form(of phrase: String, in sentences: [String], isPlural: Bool = false) -> String? {
    var text = TermText(language: LanguageTag(.kazakh))
    for sentence in sentences + [phrase] { _ = text.append(sentence) }
    let forms = phrase.split(separator: " ").compactMap { text.vocabulary.known(String($0)) }
    let phraseForm = PhraseForm(forms: forms, capitals: forms.map { _ in false })
    return KazakhGrammar(text).dictionaryForm(of: [phraseForm: 1], isPlural: isPlural)?
      .words.joined(separator: " ")
  }

  @Test(
    "Case, number and possessor go from a single word",
    arguments: [
      ("қызметі", ["қызмет", "қызметке", "қызметтер"], "қызмет"),
      ("теңгені", ["теңге", "теңгенің", "теңгеге"], "теңге"),
      ("орынбасары", ["орынбасар", "орынбасарға"], "орынбасар"),
      ("кітабында", ["кітап", "кітапты"], "кітап"),
      ("халқының", ["халық", "халыққа"], "халық"),
    ])
  func words(word: String, sentences: [String], expected: String) {
    #expect(form(of: word, in: sentences) == expected)
  }

  @Test("The possessive of an izafet stays, without its case")
  func izafet() {
    let words = ["министрлік", "министрлікке", "істер", "іс", "істі", "сыртқы"]
    #expect(form(of: "сыртқы істер министрлігіне", in: words) == "сыртқы істер министрлігі")
  }

  @Test("After an adjective the possessive belongs to something outside")
  func adjectives() {
    let words = ["аурухана", "ауруханада", "ауруханаға", "қалалық мектеп"]
    #expect(form(of: "қалалық ауруханасында", in: words) == "қалалық аурухана")
  }

  @Test("A plural keeps its number and takes the harmony of the word")
  func plurals() {
    let words = ["құрал", "құралға", "құралды", "мектептер", "мектеп", "мектепке"]
    #expect(form(of: "құралдарға", in: words, isPlural: true) == "құралдар")
    #expect(form(of: "мектептерді", in: words, isPlural: true) == "мектептер")
  }
}
