import Testing

@testable import Linguistics

@Suite struct ArticleStructureTests {
  private func kinds(_ article: String, _ language: Language) -> [SegmentKind] {
    Segmenter(language: language).segments(in: article).map(\.kind)
  }

  private let expected: [SegmentKind] = [
    .headline, .dateline, .counter, .credit, .sentence, .sentence, .sentence, .sentence, .bullet,
    .bullet, .headline, .bullet, .channel, .subscription, .counter, .footer, .copyright, .copyright,
  ]

  @Test func `A Russian page is told apart line by line`() {
    let page = """
      Казахстан и Хорватия открывают прямое авиасообщение

      АСТАНА, 12 мая
      1 204
      Фото: пресс-служба МИД РК

      Министры иностранных дел встретились в Астане и согласовали расписание рейсов.

      «Мы ждём гостей. Рейс нужен обеим странам», – сказал министр после переговоров.

      Стороны договорились:
      – открыть рейс до конца года;
      – упростить выдачу виз.

      Что дальше

      • Соглашение подпишут в июне.

      Телеграм-канал «Дипломатическая почта»: короткие новости посольств каждый день.
      Подпишитесь на нашу рассылку, чтобы не пропустить главное.
      Просмотров: 318
      Читайте также: Как получить визу
      © 2024 «Степной вестник». Все права защищены.
      """
    #expect(kinds(page, .russian) == expected)
  }

  @Test func `An English page is told apart line by line`() {
    let page = """
      Kazakhstan and Croatia to open direct flights

      ASTANA, May 12
      1,204 views
      Photo: Foreign Ministry press service

      The foreign ministers met in Astana and agreed on the timetable of the flights.

      "We are waiting for guests. Both countries need the route," the minister said.

      The sides agreed:
      – to open the route by the end of the year;
      – to ease the issue of visas.

      What comes next

      • The agreement will be signed in June.

      Telegram channel "Diplomatic Post": short news of embassies every day.
      Subscribe to our newsletter so as not to miss the news.
      Views: 318
      Read also: How to get a visa
      © 2024 The Steppe Herald. All rights reserved.
      """
    #expect(kinds(page, .english) == expected)
  }

  @Test func `A Kazakh page is told apart line by line`() {
    let page = """
      Қазақстан мен Хорватия арасында тікелей рейс ашылады

      АСТАНА, 12 мамыр
      1 204
      Сурет: СІМ баспасөз қызметі

      Сыртқы істер министрлері Астанада кездесіп, алғашқы рейстердің кестесін келісті.

      «Біз қонақ күтеміз. Рейс екі елге де керек», – деді министр келіссөзден кейін.

      Тараптар мыналарға келісті:
      – жыл соңына дейін рейс ашу;
      – виза беруді жеңілдету.

      Алдағы қадамдар

      • Келісімге маусымда қол қойылады.

      «Дипломатиялық пошта» телеграм-арнасы: елшіліктердің қысқа жаңалықтары күн сайын.
      Жаңалықтарымызға жазылыңыз.
      Қаралды: 318
      Тағы оқыңыз: Визаны қалай алуға болады
      © 2024 «Дала хабаршысы». Барлық құқықтар қорғалған.
      """
    #expect(kinds(page, .kazakh) == expected)
  }

  @Test(arguments: [
    "Телеграм-канал «Утро в порту» заблокировали по решению суда.",
    "Министр рассказал, что подписался на рассылку посольства.",
    "The Telegram channel \"Harbour\" was closed by a court on Friday.",
    "Посол сообщил о подписании соглашения, все права сторон защищены.",
  ])
  func `News about channels and rights is news`(sentence: String) {
    let segments = Segmenter(language: .russian).segments(in: sentence)
    #expect(segments.map(\.kind) == [.sentence])
  }

  @Test func `A plain list of words and numbers has no boilerplate`() {
    let list = "Тема\nПечать\n12\nНовости\nspeech\n"
    #expect(kinds(list, .russian).allSatisfy { $0.isOffered })
  }
}
