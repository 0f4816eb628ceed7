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

  private func pairs(
    _ sentences: [(String, String)], to target: Language
  ) -> [String: String] {
    let extractor = TermExtractor(source: LanguageTag(.russian), target: LanguageTag(target))
    let pairs = extractor.pairs(in: sentences.map { (source: $0.0, target: $0.1) })
    return Dictionary(pairs.map { ($0.source, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("A term is shown in the nominative, with its adjective agreeing")
  func dictionaryForm() {
    #expect(
      pairs(Self.sentences, to: .kazakh)["двустороннее сотрудничество"]
        == "екіжақты ынтымақтастық")
  }

  @Test(
    "The noun is the one that explains its forms",
    arguments: [
      (["сотрудничества": 3, "сотрудничеству": 1], "сотрудничество"),
      (["областью": 1, "области": 5], "область"), (["комиссии": 3, "комиссию": 1], "комиссия"),
      (["договора": 2, "договором": 1], "договор"),
      (["школ": 4, "школы": 3, "школу": 2, "школе": 5, "школа": 1], "школа"),
      (["недель": 11, "недели": 15, "неделю": 14, "неделе": 18], "неделя"),
      (["переводы": 2, "перевод": 5, "перевода": 4, "переводе": 3], "перевод"),
      (["выборов": 5, "выборы": 6, "выборах": 3], "выборы"),
      (["убежища": 14, "убежище": 4], "убежище"),
      (["родителей": 7, "родители": 4, "родителя": 1, "родителю": 1], "родитель"),
    ])
  func noun(forms: [String: Int], lemma: String) {
    #expect(RussianLemma.noun(forms) == lemma)
  }

  private static let visits = [
    (
      "Министр Казахстана посетил Торговую палату.",
      "The Minister of Kazakhstan visited the Chamber."
    ),
    ("Он встретился с министром Казахстана вчера.", "He met the minister of Kazakhstan yesterday."),
    ("Слово взял министр Казахстана.", "The minister of Kazakhstan took the floor."),
    ("Министру Казахстана вручили подарок.", "The minister of Kazakhstan received a gift."),
    ("МИНИСТР КАЗАХСТАНА О ТОРГОВЛЕ", "THE MINISTER OF KAZAKHSTAN ON TRADE"),
    ("Гости быстро уехали.", "The guests left quickly."),
  ]

  @Test("Names keep their capitals, other words get none at the beginning of a sentence")
  func capitals() {
    #expect(pairs(Self.visits, to: .english)["министр Казахстана"] == "minister of Kazakhstan")
  }

  @Test("Half of a phrase does not translate the whole")
  func parts() {
    let found = pairs(Self.visits, to: .english)
    #expect(found["министр Казахстана"] != nil)
    #expect(found["министр"] == nil)
    #expect(!found.values.contains("minister"))
  }

  @Test("Verbs, adverbs and other scripts are no terms")
  func otherWords() {
    let sentences = (0..<5).map { number in
      (
        "Стороны заявили сегодня о Google номер \(number).",
        "The sides stated today on Google \(number)."
      )
    }
    let found = pairs(sentences, to: .english)
    #expect(found["стороны"] == nil || found["стороны"] == "sides")
    #expect(Set(found.keys).isDisjoint(with: ["заявили", "сегодня", "google", "Google"]))
  }

  @Test("A title that stands on every page is one sentence")
  func boilerplate() {
    let title = ("Главная страница сайта", "Home page of the site")
    #expect(pairs(Array(repeating: title, count: 20), to: .english).isEmpty)
  }

  @Test("A plural of the text is a singular of the dictionary, but for what has none")
  func number() {
    let sentences = [
      ("Подписаны соглашения о торговле.", "Agreements on trade were signed."),
      ("Соглашение вступило в силу.", "The agreement entered into force."),
      ("Стороны соглашения встретились.", "The parties to the agreement met."),
      ("По соглашениям есть вопросы.", "There are questions on the agreements."),
      ("Верительные грамоты вручены.", "Credentials were presented."),
      ("Он вручил верительные грамоты.", "He presented his credentials."),
      ("О верительных грамотах сообщили.", "Credentials were mentioned."),
      ("С верительными грамотами прибыл он.", "He arrived with credentials."),
    ]
    let found = pairs(sentences, to: .english)
    #expect(found["соглашение"] == "agreement")
    #expect(found["верительные грамоты"] == "credentials")
  }

  @Test("A Kazakh word alone loses its possessive and its plural, a phrase keeps what it needs")
  func kazakhForms() {
    let sentences = [
      ("Заместитель министра прибыл.", "Министрдің орынбасары келді."),
      ("Слово дали заместителю.", "Сөз орынбасарға берілді."),
      ("Заместители встретились.", "Орынбасарлары кездесті."),
      ("Он стал заместителем.", "Ол орынбасар болды."),
      ("Министерство торговли открылось.", "Сауда министрлігі ашылды."),
      ("Сайт Министерства торговли обновлён.", "Сауда министрлігінің сайты жаңарды."),
      ("В Министерстве торговли совещание.", "Сауда министрлігінде кеңес өтті."),
      ("Министерству торговли поручено.", "Сауда министрлігіне тапсырылды."),
    ]
    let found = pairs(sentences, to: .kazakh)
    #expect(found["заместитель"] == "орынбасар")
    #expect(
      found.first { $0.key.lowercased() == "министерство торговли" }?.value == "сауда министрлігі")
  }
}
