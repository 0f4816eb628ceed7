import Linguistics
import Testing

@testable import Terminology

@Suite("Russian words guessed from their forms")
struct RussianLexiconTests {
  /// The dictionary form of a phrase that stands in these sentences.
  private func form(of phrase: String, in sentences: [String], isPlural: Bool = false) -> String? {
    var text = TermText(language: LanguageTag(.russian))
    for sentence in sentences { _ = text.append(sentence) }
    let forms = phrase.split(separator: " ").compactMap { text.vocabulary.known(String($0)) }
    let grammar = RussianGrammar(text)
    let phraseForm = PhraseForm(forms: forms, capitals: forms.map { _ in false })
    return grammar.dictionaryForm(of: [phraseForm: 1], isPlural: isPlural)?
      .words.joined(separator: " ")
  }

  @Test(
    "The word is the one that explains its forms",
    arguments: [
      (
        "сотрудничества", ["развитие сотрудничества", "к сотрудничеству", "о сотрудничестве"],
        "сотрудничество"
      ),
      ("области", ["в области", "за областью", "областей", "областями"], "область"),
      ("комиссии", ["решение комиссии", "комиссию", "комиссией"], "комиссия"),
      (
        "предприятия", ["предприятием", "предприятий", "на предприятиях", "к предприятию"],
        "предприятие"
      ),
      ("договора", ["без договора", "договором", "договоров"], "договор"),
      ("рынка", ["рынок растёт", "на рынке", "рынком"], "рынок"),
      ("руководителя", ["руководителем", "руководителей", "руководителю"], "руководитель"),
      ("права", ["право на труд", "о праве", "правом"], "право"),
      ("факты", ["факт", "факты", "к фактам", "в фактах", "факты", "факты", "в факте"], "факт"),
      ("клиник", ["клиника", "клиника", "в клиниках", "у клиники", "клиника"], "клиника"),
      ("нефти", ["нефтью", "без нефти", "к нефти"], "нефть"),
      ("людей", ["люди пришли", "людям"], "люди"),
      (
        "тенге",
        ["курс тенге", "тенге", "в тенге", "от тенге", "тенге", "тенге", "тенге", "тенге"],
        "тенге"
      ),
    ])
  func nouns(word: String, sentences: [String], lemma: String) {
    #expect(form(of: word, in: sentences + [word]) == lemma)
  }

  @Test("An adjective before it tells what a form without an ending is")
  func contexts() {
    let sentences = [
      "После тяжелых травм", "Без тяжелых травм", "От новых травм", "травмы", "травму",
    ]
    #expect(form(of: "травм", in: sentences) == "травма")
  }

  @Test(
    "Adjectives agree with the noun",
    arguments: [
      (
        "внешней политики", ["политика", "политику", "политикой", "внешнего", "внешнему"],
        "внешняя политика"
      ),
      (
        "высшего образования", ["образование", "образованию", "образованием"], "высшее образование"
      ),
      ("цифровой экономики", ["экономика", "экономику", "экономикой"], "цифровая экономика"),
      ("рабочей силы", ["сила", "силу", "силой"], "рабочая сила"),
      ("мировым рынком", ["рынок", "рынка", "рынке"], "мировой рынок"),
      (
        "прочной безопасности", ["безопасность", "безопасностью", "прочные", "прочную"],
        "прочная безопасность"
      ),
      ("двустороннего договора", ["договор", "договору", "договором"], "двусторонний договор"),
    ])
  func agreement(phrase: String, words: [String], expected: String) {
    #expect(form(of: phrase, in: words + [phrase]) == expected)
  }

  @Test("An adjective that may be a noun is none before a noun it agrees with")
  func substantives() {
    let words = ["совет", "советы", "совете", "ученый", "ученому", "ученые"]
    #expect(form(of: "ученого совета", in: words + ["ученого совета"]) == "ученый совет")
    #expect(form(of: "ученого", in: words + ["ученого"]) == "ученый")
  }

  @Test("What depends on the noun stays in the genitive")
  func dependents() {
    let words = ["министр", "министру", "дело", "делам", "делу", "иностранных"]
    #expect(
      form(of: "министра иностранных дел", in: words + ["министра иностранных дел"])
        == "министр иностранных дел")
  }

  @Test(
    "A plural is made as the paradigm has it",
    arguments: [
      ("верительных грамот", ["грамота", "грамоты", "грамоту", "грамотой"], "верительные грамоты"),
      ("больших городов", ["город", "города", "городу"], "большие города"),
      ("рабочих мест", ["место", "места", "месту", "местом"], "рабочие места"),
    ])
  func plurals(phrase: String, words: [String], expected: String) {
    let plural = form(
      of: phrase.replacing("больших", with: "крупных"),
      in: words + [phrase.replacing("больших", with: "крупных")], isPlural: true)
    #expect(plural == expected.replacing("большие", with: "крупные"))
  }

  @Test("Talks and elections have no singular")
  func pluralsOnly() {
    let sentences = ["переговоры идут", "после переговоров", "на переговорах"]
    #expect(form(of: "переговоров", in: sentences, isPlural: true) == "переговоры")
  }
}
