import Linguistics
import Testing

@testable import Terminology

@Suite("Checks of a translation")
struct CheckTests {
  private let russian = LanguageTag(.russian)
  private let english = LanguageTag(.english)
  private let kazakh = LanguageTag(.kazakh)

  private func difference(
    _ source: String, _ target: String, to language: Language = .english
  ) -> NumberCheck.Difference? {
    NumberCheck(from: russian, to: LanguageTag(language))
      .difference(source: source, target: target)
  }

  @Test(
    "Numbers and dates that say the same are no fault",
    arguments: [
      ("12 000 тенге", "12,000 tenge"), ("12 тыс.", "12,000"), ("в 17:00", "at 5 p.m."),
      ("3,5 млн", "3.5 million"), ("счёт 4:1", "4-1"), ("1990-е", "the 90s"),
      ("5 дней", "five days"), ("15.03.2026", "15 March 2026"), ("15 марта", "March 15"),
      ("в 7:55 утра", "at 7.55am"), ("с 10.00 до 21.00", "from 10:00 a.m. to 9:00 p.m."),
      ("около 13.30", "around 1.30pm"), ("[ЛИЦО101]", "[PERSON101]"),
      ("1 млн 250 тыс. тенге", "1.25 million tenge"), ("XIX век", "the 19th century"),
      ("в девяностых годах", "in the 1990s"), ("половина", "50 percent"),
      ("90 минут", "one and a half hours"), ("вырос вдвое", "doubled"),
      ("двадцать пять стран", "twenty-five countries"), ("1½ часа", "an hour and a half"),
    ])
  func sameNumbers(source: String, target: String) {
    #expect(difference(source, target) == nil)
  }

  @Test(
    "Numbers and dates that differ are",
    arguments: [
      ("2024 год", "2023", ["2024"], ["2023"]), ("148 человек", "people", ["148 человек"], []),
      ("в марте", "in May", ["марте"], ["May"]), ("5 млн", "5 billion", ["5 млн"], ["5 billion"]),
      ("1,5 %", "15%", ["1,5 %"], ["15%"]), ("7 рублей", "7 tenge", ["7 рублей"], ["7 tenge"]),
      ("во вторник", "on Monday", ["вторник"], ["Monday"]),
      ("в 14:00", "at 4 p.m.", ["14:00"], ["4 p.m."]),
      ("пять актов", "six acts", ["пять"], ["six"]), ("XII форум", "11th forum", ["XII"], ["11th"]),
      ("15 марта", "March 16", ["15"], ["16"]), ("15 марта", "15 April", ["марта"], ["April"]),
      ("15.03.2026", "15 May 2026", ["03"], ["May"]),
      ("в прошлом году", "in 2017", [], ["2017"]), ("15 стран", "27 countries", ["15"], ["27"]),
      ("12 делегаций", "24 delegations", ["12"], ["24"]),
    ])
  func otherNumbers(source: String, target: String, missing: [String], extra: [String]) {
    let found = difference(source, target)
    #expect(found?.missing == missing)
    #expect(found?.extra == extra)
  }

  @Test("A Kazakh date is read with its endings")
  func kazakhDates() {
    #expect(difference("до 30 апреля 2026 года", "2026 жылғы 30 сәуірге дейін", to: .kazakh) == nil)
    let other = difference("до 30 апреля 2026 года", "2026 жылғы 30 мамырға дейін", to: .kazakh)
    #expect(other?.extra == ["мамырға"])
  }

  private func faults(
    _ source: String, _ target: String, to language: Language = .kazakh
  ) -> [FormCheck.Fault] {
    FormCheck.faults(source: source, target: target, from: russian, to: LanguageTag(language))
  }

  @Test("Faults of form")
  func form() {
    #expect(faults("Да", " ") == [.empty])
    #expect(faults("", "") == [])
    #expect(faults("Два слова", "Екі  сөз") == [.doubledSpace])
    #expect(faults("«Мир»", "«Бейбітшілік") == [.unbalancedQuotes])
    #expect(faults("Саяси", "Cаяси") == [.mixedScript(["Cаяси"])])
    #expect(faults("Samsung", "Samsung") == [])
    #expect(faults("Вот тест для всех", "Міне сынақ сынақ") == [.doubledWord("сынақ")])
    #expect(faults("Да, он там", "Иә , ол сонда") == [.spaceBeforeMark])
    #expect(faults("Он уже там?", "Ол сонда.") == [.endMark("?")])
    #expect(faults("Он уже давно там.", "Ол әлдеқашан сонда") == [.endMark(".")])
    #expect(faults("Бокс, футбол, теннис", "Бокс, футбол, теннис") == [])
  }

  @Test("A translation says no where its source does, and does not turn it round")
  func negation() {
    let check = NegationCheck(from: russian, to: english)
    #expect(check.fault(source: "Они не приехали.", target: "They came.") == .lost)
    #expect(check.fault(source: "Они приехали.", target: "They did not come.") == .added)
    #expect(check.fault(source: "Они не приехали.", target: "They failed to come.") == nil)
    #expect(check.fault(source: "Не только они.", target: "They and others.") == nil)
    #expect(
      check.fault(source: "Цены выросли.", target: "Prices fell.")
        == .opposite(source: "выросли", target: "fell"))
    #expect(check.fault(source: "Цены выросли.", target: "Prices rose.") == nil)
  }

  @Test("What was left in the source language is a fault; names, addresses and loans are none")
  func leftovers() {
    #expect(faults("Это было очень давно", "Это было очень давно") == [.untranslated])
    #expect(faults("Министр прибыл", "Министр прибыл", to: .english) == [.untranslated])
    #expect(
      faults("Он прибыл в столицу вечером", "He arrived в столицу вечером", to: .english)
        == [.leftover("столицу вечером")])
    #expect(
      faults(
        "Стороны обсудили состояние и перспективы сотрудничества двух стран.",
        "Тараптар состояние и перспективы сотрудничества талқылады.")
        == [.leftover("состояние и перспективы сотрудничества")])
    #expect(faults("Президент", "Президент") == [])
    #expect(faults("Сайт: https://www.example.gov.kz", "Сайты: https://www.example.gov.kz") == [])
    #expect(
      faults(
        "Знак «Облыс алдында сіңірген еңбегі үшін»", "«Облыс алдында сіңірген еңбегі үшін» белгісі")
        == [])
  }

  @Test("A text is to be translated in one way, and a translation to stand for one text")
  func consistency() {
    var check = ConsistencyCheck(from: russian, to: english)
    func contradictions(_ row: Int, _ source: String, _ target: String)
      -> [ConsistencyCheck.Contradiction]
    {
      check.contradictions(row: row, source: source, target: target)
    }
    #expect(contradictions(0, "Дни культуры", "Days of Culture") == [])
    #expect(contradictions(1, "Дни культуры.", "Days of culture") == [])
    #expect(contradictions(2, "Дни культуры", "Culture Week") == [.otherTarget(row: 0)])
    #expect(contradictions(3, "Торговая миссия", "Days of Culture") == [.otherSource(row: 0)])
    #expect(contradictions(4, "Эти дни культуры", "Days of Culture") == [])
  }

  @Test("A translation far shorter than the others of its file is odd")
  func lengths() {
    let source = "Стороны обсудили вопросы торговли, транспорта, образования и культуры двух стран."
    let target = "The sides discussed trade, transport, education and culture of both countries."
    let check = LengthCheck((0..<30).map { _ in (source, target) })
    #expect(check.oddity(source: source, target: target) == nil)
    #expect(check.oddity(source: source, target: "The sides met.") == .short)
    #expect(check.oddity(source: source, target: target + target + target) == .long)
    #expect(check.oddity(source: "Стороны", target: "A") == nil)
  }
}
