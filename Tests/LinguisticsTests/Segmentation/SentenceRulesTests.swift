import Testing

@testable import Linguistics

/// Segments are parted by ` | `; each text stands for its kind.
@Suite struct SentenceRulesTests {
  private func expectCuts(_ text: String, _ language: Language) {
    let found = Segmenter(language: language).segments(in: text.replacing(" | ", with: " "))
    #expect(found.map(\.text) == text.split(separator: " | ").map(String.init))
  }

  @Test(arguments: [
    "Trade Minister K. Orazbek flew to Riga. | He returned at night.",
    "The note was signed by I. Serikbay. | It is short.",
    "Critics praised R.T. Hollis and J. P. Ward. | They smiled.",
    "Kazakhstan play in Group D. | Games begin in June.",
    "She has hepatitis B. | Treatment is free.",
    "We need a plan C. | The old ones failed.",
    "O. Tleu opened the fair.",
  ])
  func `English letters are initials unless they name a thing`(text: String) {
    expectCuts(text, .english)
  }

  @Test(arguments: [
    "Сборная вышла из группы Б. | Соперник – Литва.",
    "В рыбе много витамина D. | Варите её недолго.",
    "Банк получил рейтинг A. | Прогноз улучшен.",
    "Ждали у подъезда В. | Там и встретились.",
    "Премию вручил академик Т. Серов. | Зал встал.",
    "Дорога ведёт в пос. Отрар. | Её починили.",
    "Исполнитель: Пак Е. | Телефон не указан.",
    "Чтец: Серик Б. Н. | Помощник: Пак Е.",
    "Врач нашёл гемофилию А. | Она лечится.",
    "Школа стоит в корп. 4. | Двери открыты.",
    "Он начал <…> | Затем он умолк.",
    "Дом стоит на наб. Ишим. | Он сдан.", "Авария в мкр. Самал. | Движение закрыто.",
    "Живёт на просп. Мира. | Там тихо.", "Гостей встретил ген.-майор Ли. | Марш окончен.",
    "Он живёт в 9-м мкр. | Школа рядом.",
  ])
  func `Russian letters end a sentence behind the noun they name`(text: String) {
    expectCuts(text, .russian)
  }

  @Test(arguments: [
    "Роман «Степь. Белая дорога» вышел в мае. | Его ждали.",
    "Плакат «Мы за мир! Мы вместе!» сняли.",
    "Посол (он приехал утром. – Прим. ред.) молчал. | Все ждали.",
    "Эксперт (см. табл. 3. Доклад издан), как и все, прав.",
  ])
  func `Titles and asides are not cut inside a sentence`(text: String) {
    expectCuts(text, .russian)
  }

  @Test func `Direct speech is cut as before`() {
    expectCuts("Он сказал: «Мы рады. | Двери открыты», – и ушёл. | Все встали.", .russian)
  }

  @Test func `Sentences without white space between are told from names`() {
    let found = Segmenter(language: .russian).segments(
      in: "Сеанс начался.Зрители сели. Свет погас.")
    #expect(found.map(\.text) == ["Сеанс начался.", "Зрители сели.", "Свет погас."])
    expectCuts("Откройте отчёт.Итог.doc и Ставка.Ру сейчас.", .russian)
  }

  @Test(arguments: [
    "посол прибыл в ригу. | вечером он улетел. | приём прошёл!",
    "Сайт обновили. | eLicense работает.", "Собрание кончилось. | люди ушли.",
  ])
  func `Sentences may begin in lower case`(text: String) {
    expectCuts(text, .russian)
  }

  @Test(arguments: [
    "Ол үйге қайтты. | содан кейін ұйықтады.", "Баласағұн ат. Қалалық мектеп ашылды.",
    "Абай обл. Аягөз ауд. жол салынды.", "Жүктің салмағы 7 т. | Көлік дайын.",
    "Хатты Ө. Жанай оқыды. | Жұрт тыңдады.",
  ])
  func `Kazakh abbreviations and predicates`(text: String) {
    expectCuts(text, .kazakh)
  }

  @Test(arguments: [
    "The fee, incl. VAT, is $3. | Pay online.",
    "The mine, est. 1931, is shut.",
    "Altyn Co. Ltd. and Bereke Corp. merged. | Shares rose.",
    "Doors open at 7 a.m. | Guests come later.",
    "Talks end at 4 p.m. Tashkent time. | Then they dine.",
    "It met on Feb. 2 and Oct. 3. | Nobody spoke.",
    "Will he go? | No. | 12 others will.",
    "Write to Oak Hall, Albany, N.Y. 10001. | Nobody calls.",
    "Some govt. offices were shut. | Others were not.",
    "Approx. 40 envoys came. | Mmes. Orlova and Bek spoke.",
  ])
  func `English abbreviations, hours and numbers`(text: String) {
    expectCuts(text, .english)
  }

  @Test(arguments: [
    "Отель стоит на пр. Мира. | Рядом парк.", "Привезли соль, чай и пр. | Склад полон.",
    "Закон принят в 2019 г. | Парламент его менял.", "Капитан юст. Орлов допросил его.",
    "Д-р и к. э. н. Ж. Серик приехал.", "Новым главой назначен врио. | Район доволен.",
    "Это было в 1999. | 200 гостей помнят.",
  ])
  func `Russian abbreviations, years and numbers`(text: String) {
    expectCuts(text, .russian)
  }

  @Test func `A rule says whether it cuts`() {
    let segments = Segmenter(language: .english, explains: true)
      .segments(in: "He plays in Group C. The draw was made by M. Orazbek.")
    let rules = segments.flatMap(\.decisions).compactMap { decision -> HardRule? in
      guard case .rule(let rule) = decision.reason else { return nil }
      #expect(rule.cuts == decision.isCut)
      return rule
    }
    #expect(rules == [.label, .initial, .lineEnd])
  }
}
