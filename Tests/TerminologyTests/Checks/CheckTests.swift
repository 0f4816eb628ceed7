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
      ("полгода", "six months"), ("четверть часа", "fifteen minutes"),
      ("27 градусов", "80 degrees"),
      ("встреча «Группы семи»", "the G7 meeting"), ("Второй мировой", "WW2"),
      ("самолёт Ил-96", "an Il-96 jet"), ("доход $40,500", "an income of $40,500"),
      ("первая встреча, а не вторая", "the initial meeting, not the second"),
      ("полвека", "fifty years"), ("матч 2:1", "a 2–1 win"),
      ("игра два на два", "the foursomes"), ("каждая третья", "a third of them"),
      ("полторы тысячи детей", "fifteen hundred children"),
      ("Третью линию откроют", "the third line will open"),
      ("«Мисс США-86»", "Miss USA 1986"), ("профессор Икс", "Professor X"),
      ("минус 30 градусов", "30 degrees below zero"), ("20 градусов мороза", "minus 20 degrees"),
      ("ростом 1,5 м", "4'11\" tall"), ("полгода", "half a year"),
      ("в полдень", "at 12 noon"), ("полчаса", "30 minutes"),
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
      ("полтора часа", "half an hour", ["полтора часа"], ["half an hour"]),
      ("матч 2:1", "a 1–2 defeat", ["2:1"], ["1:2"]),
      ("через полчаса", "in an hour", ["полчаса"], []),
      ("5 градусов мороза", "5 degrees", ["5 градусов"], ["5 degrees"]),
      ("минус 9 градусов", "9 degrees", ["9 градусов"], ["9 degrees"]),
      ("30 гектаров", "30 acres", ["30 гектаров"], ["30 acres"]),
      ("7 тыс. сомов", "7,000 manats", ["7 тыс. сомов"], ["7,000 manats"]),
    ])
  func otherNumbers(source: String, target: String, missing: [String], extra: [String]) {
    let found = difference(source, target)
    #expect(found?.missing == missing)
    #expect(found?.extra == extra)
  }

  @Test("The last word of a Kazakh number has its ending")
  func kazakhInflection() {
    #expect(difference("стало семнадцать", "он жетіге жетті", to: .kazakh) == nil)
    #expect(difference("из двадцати пяти стран", "жиырма бестен артық елден", to: .kazakh) == nil)
    #expect(difference("стало семнадцать", "он сегізге жетті", to: .kazakh) != nil)
  }

  @Test("A half more than a scale word is read with its ending")
  func kazakhHalves() {
    #expect(difference("более полутора тысяч", "мың жарымнан астам", to: .kazakh) == nil)
    #expect(difference("полтора миллиона", "миллион жарым", to: .kazakh) == nil)
    #expect(difference("полторы тысячи", "екі мың жарым", to: .kazakh) != nil)
  }

  @Test("A Kazakh date is read with its endings")
  func kazakhDates() {
    #expect(difference("до 30 апреля 2026 года", "2026 жылғы 30 сәуірге дейін", to: .kazakh) == nil)
    let other = difference("до 30 апреля 2026 года", "2026 жылғы 30 мамырға дейін", to: .kazakh)
    #expect(other?.extra == ["мамырға"])
  }

  @Test(
    "Numbers that changed places are told by what they count",
    arguments: [
      ("Открыто 14 школ и 3 больницы.", "3 schools and 14 hospitals opened.", true),
      ("Открыто 14 школ и 3 больницы.", "14 schools and 3 hospitals opened.", false),
      ("Школ – 14, больниц – 3.", "There are 3 hospitals and 14 schools.", false),
      ("Школы выросли на 6 %, больницы – на 9 %.", "Schools grew 9% and hospitals 6%.", true),
      ("Из 9 школ 4 получили больницы.", "Of nine schools four got hospitals.", false),
      ("Школы в 14 км, больницы – 3.", "Hospitals are 14 km away, schools 3.", false),
      ("Школа 14 рядом с больницей 3.", "School 14 is next to hospital 3.", false),
      ("Школе 14 лет, 3-я больница новая.", "The school is 14, the 3rd hospital is new.", false),
    ])
  func exchangedNumbers(source: String, target: String, isFault: Bool) {
    let known = [("школ", "school"), ("больниц", "hospital")]
    let difference = NumberCheck(from: russian, to: english).difference(
      source: source, target: target
    ) { mine, theirs in
      known.contains { mine.contains($0.0) && theirs.contains($0.1) } ? .known : .none
    }
    #expect((difference != nil) == isFault)
  }

  @Test("What only the file teaches must speak for both of two exchanged numbers")
  func learntWords() {
    func differs(_ learnt: [(String, String)]) -> Bool {
      NumberCheck(from: russian, to: english).difference(
        source: "Открыто 14 школ и 3 больницы.", target: "3 schools and 14 hospitals opened."
      ) { mine, theirs in
        learnt.contains { mine.contains($0.0) && theirs.contains($0.1) } ? .learnt : .none
      } != nil
    }
    #expect(!differs([("школ", "school")]))
    #expect(differs([("школ", "school"), ("больниц", "hospital")]))
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
    #expect(faults("Он спросил: «Где он?»", "«Ол қайда?» деп сұрады ол.") == [])
    #expect(faults("Это было в пятницу,", "Бұл жұма күні болды") == [])
    #expect(faults("Бокс, футбол, теннис", "Бокс, футбол, теннис") == [])
    #expect(faults("Было 25 лет", "Ол кезде 25 25 жыл") == [.doubledWord("25")])
    #expect(faults("Банк дал 5 000 000", "Банк 5 000 000 берді") == [])
    #expect(faults("Сынақ", "Сынақ сынақ") == [.doubledWord("сынақ")])
  }

  @Test("A translation says no where its source does, and does not turn it round")
  func negation() {
    let check = NegationCheck(from: russian, to: english)
    #expect(check.fault(source: "Они не приехали.", target: "They came.") == .lost)
    #expect(check.fault(source: "Они приехали.", target: "They did not come.") == .added)
    #expect(check.fault(source: "Они не приехали.", target: "They failed to come.") == nil)
    #expect(check.fault(source: "Не только они.", target: "They and others.") == nil)
    #expect(check.fault(source: "Раненых не нашли.", target: "They found injured people.") == .lost)
    #expect(
      check.fault(source: "Цены выросли.", target: "Prices fell.")
        == .opposite(source: "выросли", target: "fell"))
    #expect(check.fault(source: "Цены выросли.", target: "Prices rose.") == nil)
    #expect(check.fault(source: "Он не исключил отъезда.", target: "He ruled out going.") == .lost)
    #expect(
      check.fault(source: "Он не исключил отъезда.", target: "He did not rule out going.") == nil)
  }

  @Test(
    "What languages say with and without a denial is no fault",
    arguments: [
      ("Это не первый случай.", "This is one of many cases."),
      ("Не поехать ли нам?", "Shall we go?"),
      ("Нельзя не заметить успех.", "The success is plain."),
      ("Он не хочет ехать.", "He stays home."),
      ("Им не хватает воды.", "They are short of water."), ("Он остался дома.", "He did not go."),
      ("Рад вас видеть.", "I can't wait to see you."), ("Тут что-то не так.", "Something is odd."),
    ])
  func harmlessDenials(source: String, target: String) {
    #expect(NegationCheck(from: russian, to: english).fault(source: source, target: target) == nil)
  }

  @Test("Kazakh denies within the verb")
  func kazakhNegation() {
    let check = NegationCheck(from: russian, to: kazakh)
    #expect(check.fault(source: "Закон не принят.", target: "Заң қабылданды.") == .lost)
    #expect(check.fault(source: "Закон принят.", target: "Заң қабылданбады.") == .added)
    #expect(check.fault(source: "Закон принят.", target: "Заң қабылданған жоқ.") == .added)
    #expect(check.fault(source: "Закон не принят.", target: "Заң қабылданбады.") == nil)
    #expect(check.fault(source: "Закон принят.", target: "Заң қабылданды.") == nil)
    #expect(check.fault(source: "Вода в дефиците.", target: "Су жетпейді.") == nil)
    #expect(check.fault(source: "Ответ однозначен.", target: "Жауап күмән тудырмады.") == nil)
  }

  @Test(
    "Points of the compass, parts of the day and days may not be exchanged",
    arguments: [
      ("На севере снег.", "Snow in the south.", true), ("На севере снег.", "Northern snow.", false),
      ("С запада на восток.", "From north to south.", true),
      ("С запада на восток.", "From west to east.", false),
      ("Юго-западный ветер.", "A southwesterly wind.", false),
      ("Он прилетел утром.", "He flew in that evening.", true),
      ("Он прилетел вчера.", "He flies in tomorrow.", true),
      ("Он прилетел в 2 часа ночи.", "He flew in at 2 in the morning.", false),
    ])
  func opposites(source: String, target: String, isFault: Bool) {
    let fault = NegationCheck(from: russian, to: english).fault(source: source, target: target)
    #expect((fault != nil) == isFault)
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
