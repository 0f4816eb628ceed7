import Foundation
import Testing

@testable import TranslationMemory

/// Near matches of the starter memory, repaired with its glossary alone: nothing was learnt.
@Suite struct RepairedMatchTests {
  /// A stored unit, a new sentence, and what the translations must become.
  struct Near: Sendable, CustomTestStringConvertible {
    let stored: String
    let english: String
    let kazakh: String
    let new: String
    let newEnglish: String
    let newKazakh: String
    var testDescription: String { new }
  }

  static let glossary: Glossary? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? Glossary(path: root.appending(path: "glossaries/diplomacy.tsv").path)
  }()

  private func repaired(_ near: Near) throws -> [LanguageTag: RepairedText] {
    let memory = try Memory()
    _ = try memory.store.importUnits(origin: "near.tmx") { importer in
      try importer.add(
        TranslationUnit(
          variants: [("ru", near.stored), ("en", near.english), ("kk", near.kazakh)].map {
            Variant(language: LanguageTag($0.0), content: SegmentContent($0.1))
          }))
    }
    var options = SuggestionOptions()
    options.minimumScore = 60
    options.glossaries = [try #require(Self.glossary)]
    let suggestion = try memory.session(options).suggestion(for: near.new)
    let match = try #require(suggestion.matches.first)
    #expect(match.targets.map(\.content.plain) == [near.english, near.kazakh])
    return Dictionary(
      uniqueKeysWithValues: match.targets.compactMap { target in
        target.repaired.map { (target.language, $0) }
      })
  }

  @Test(arguments: near) func wordsThatDifferArePutIntoBothTranslations(_ near: Near) throws {
    let repaired = try repaired(near)
    #expect(repaired[LanguageTag(.english)]?.text == near.newEnglish)
    #expect(repaired[LanguageTag(.kazakh)]?.text == near.newKazakh)
  }

  @Test func placesSayWhatTheyWereAndWhereTheirWordsComeFrom() throws {
    let repaired = try #require(try repaired(Self.near[0])[LanguageTag(.kazakh)])
    #expect(repaired.spans.map(\.old) == ["Қарағандымен", "тығыз байланыс"])
    #expect(repaired.spans.map(\.source) == ["Петропавловском", "побратимских связей"])
    #expect(repaired.spans.allSatisfy { $0.origin == .term && $0.confidence > 0.5 })
    let scalars = Array(repaired.text.unicodeScalars)
    let places = repaired.spans.map { span in
      String(String.UnicodeScalarView(scalars[span.range]))
    }
    #expect(places == ["Петропавлмен", "бауырластық байланыс"])
    let stored = repaired.runs.filter { $0.kind != .inserted }.map(\.text).joined()
    #expect(stored == Self.near[0].kazakh)
  }

  @Test func aWordThatNothingIsKnownOfLeavesAllAsItWas() throws {
    var near = Self.near[0]
    near = Near(
      stored: near.stored, english: near.english, kazakh: near.kazakh,
      new: near.new.replacing("университетскую", with: "шлямбурную"), newEnglish: "", newKazakh: "")
    #expect(try repaired(near).isEmpty)
  }

  static let near = [
    Near(
      stored: """
        Мэр подчеркнул, что городская администрация заинтересована в установлении тесных связей с \
        Карагандой, имеющей схожую промышленную и университетскую традицию.
        """,
      english: """
        The Mayor stressed that the city administration was interested in establishing close ties \
        with Karaganda, which has a similar industrial and university tradition.
        """,
      kazakh: """
        Мэр қала әкімшілігінің өнеркәсіптік және университеттік дәстүрі ұқсас Қарағандымен тығыз \
        байланыс орнатуға мүдделі екенін атап өтті.
        """,
      new: """
        Мэр подчеркнул, что городская администрация заинтересована в установлении побратимских \
        связей с Петропавловском, имеющим схожую промышленную и университетскую традицию.
        """,
      newEnglish: """
        The Mayor stressed that the city administration was interested in establishing twinning \
        links with Petropavl, which has a similar industrial and university tradition.
        """,
      newKazakh: """
        Мэр қала әкімшілігінің өнеркәсіптік және университеттік дәстүрі ұқсас Петропавлмен \
        бауырластық байланыс орнатуға мүдделі екенін атап өтті.
        """),
    Near(
      stored: "Посол Казахстана вручил верительные грамоты президенту Португалии.",
      english:
        "The Ambassador of Kazakhstan presented his credentials to the President of Portugal.",
      kazakh: "Қазақстан Елшісі Португалия президентіне сенім грамоталарын тапсырды.",
      new: "Посол Казахстана вручил верительные грамоты президенту Аргентины.",
      newEnglish:
        "The Ambassador of Kazakhstan presented his credentials to the President of Argentina.",
      newKazakh: "Қазақстан Елшісі Аргентина президентіне сенім грамоталарын тапсырды."),
    Near(
      stored:
        "Стороны выразили взаимную заинтересованность в расширении торгово-экономических связей.",
      english: "The sides expressed mutual interest in expanding trade and economic ties.",
      kazakh:
        "Тараптар сауда-экономикалық байланыстарды кеңейтуге өзара мүдделі екенін білдірді.",
      new: "Стороны выразили взаимную заинтересованность в расширении культурных связей.",
      newEnglish: "The sides expressed mutual interest in expanding cultural ties.",
      newKazakh: "Тараптар мәдени байланыстарды кеңейтуге өзара мүдделі екенін білдірді."),
    Near(
      stored:
        "В Загребе состоялся пятый раунд политических консультаций между Казахстаном и Хорватией.",
      english: """
        The fifth round of political consultations between Kazakhstan and Croatia took place in \
        Zagreb.
        """,
      kazakh: """
        Загребте Қазақстан мен Хорватия арасындағы саяси консультациялардың бесінші раунды өтті.
        """,
      new:
        "В Загребе состоялся пятый раунд политических консультаций между Казахстаном и Норвегией.",
      newEnglish: """
        The fifth round of political consultations between Kazakhstan and Norway took place in \
        Zagreb.
        """,
      newKazakh: """
        Загребте Қазақстан мен Норвегия арасындағы саяси консультациялардың бесінші раунды өтті.
        """),
    Near(
      stored: "Казахстан и Кыргызстан подписали соглашение о сотрудничестве в водной сфере",
      english: "Kazakhstan and Kyrgyzstan signed an agreement on cooperation on water",
      kazakh: "Қазақстан мен Қырғызстан су саласындағы ынтымақтастық туралы келісімге қол қойды",
      new: "Казахстан и Узбекистан подписали соглашение о сотрудничестве в водной сфере",
      newEnglish: "Kazakhstan and Uzbekistan signed an agreement on cooperation on water",
      newKazakh:
        "Қазақстан мен Өзбекстан су саласындағы ынтымақтастық туралы келісімге қол қойды"),
    Near(
      stored: "Премьер-министр Венгрии прибыл в Астану для участия в саммите ОТГ.",
      english:
        "The Prime Minister of Hungary has arrived in Astana to take part in the OTS summit.",
      kazakh: "Мажарстан Премьер-министрі ТМҰ саммитіне қатысу үшін Астанаға келді.",
      new: "Премьер-министр Монголии прибыл в Ташкент для участия в саммите ОТГ.",
      newEnglish:
        "The Prime Minister of Mongolia has arrived in Tashkent to take part in the OTS summit.",
      newKazakh: "Моңғолия Премьер-министрі ТМҰ саммитіне қатысу үшін Ташкентке келді."),
    Near(
      stored: "Об этом говорится в сообщении министерства.",
      english: "This is stated in the ministry’s announcement.",
      kazakh: "Бұл туралы министрліктің хабарламасында айтылған.",
      new: "Об этом говорится в сообщении посольства.",
      newEnglish: "This is stated in the embassy’s announcement.",
      newKazakh: "Бұл туралы елшіліктің хабарламасында айтылған."),
    Near(
      stored: """
        В Казахстане действует более 300 совместных предприятий с участием итальянского бизнеса.
        """,
      english: """
        More than 300 joint ventures with the participation of Italian business operate in \
        Kazakhstan.
        """,
      kazakh: """
        Қазақстанда итальян бизнесінің қатысуымен 300-ден астам бірлескен кәсіпорын жұмыс істейді.
        """,
      new: "В Казахстане действует более 250 совместных предприятий с участием турецкого бизнеса.",
      newEnglish: """
        More than 250 joint ventures with the participation of Turkish business operate in \
        Kazakhstan.
        """,
      newKazakh: """
        Қазақстанда түрік бизнесінің қатысуымен 250-ден астам бірлескен кәсіпорын жұмыс істейді.
        """),
    Near(
      stored: "Особое внимание стороны уделили расширению торгово-инвестиционного взаимодействия.",
      english: "The sides paid particular attention to expanding trade and investment cooperation.",
      kazakh:
        "Тараптар сауда-инвестициялық өзара іс-қимылды кеңейтуге ерекше назар аударды.",
      new: "Особое внимание стороны уделили расширению энергетического взаимодействия.",
      newEnglish: "The sides paid particular attention to expanding energy cooperation.",
      newKazakh: "Тараптар энергетикалық өзара іс-қимылды кеңейтуге ерекше назар аударды."),
    Near(
      stored: "«Казахстан высоко ценит партнёрство с Европейским союзом», — заявил министр.",
      english:
        "“Kazakhstan highly values its partnership with the European Union,” the Minister stated.",
      kazakh: """
        «Қазақстан Еуропалық одақпен әріптестікті жоғары бағалайды», — деп мәлімдеді министр.
        """,
      new: "«Казахстан высоко ценит партнёрство с Японией», — заявил министр.",
      newEnglish: "“Kazakhstan highly values its partnership with Japan,” the Minister stated.",
      newKazakh: "«Қазақстан Жапониямен әріптестікті жоғары бағалайды», — деп мәлімдеді министр."),
    Near(
      stored: "Министр иностранных дел совершит рабочую поездку в Нью-Йорк.",
      english: "The Minister of Foreign Affairs will pay a working visit to New York.",
      kazakh: "Сыртқы істер министрі Нью-Йоркке жұмыс сапарын жасайды.",
      new: "Министр иностранных дел совершит рабочую поездку в Ташкент.",
      newEnglish: "The Minister of Foreign Affairs will pay a working visit to Tashkent.",
      newKazakh: "Сыртқы істер министрі Ташкентке жұмыс сапарын жасайды."),
    Near(
      stored: """
        Финские фирмы предложили шахтёрам Караганды датчики метана, предупреждающие об опасности за \
        40 минут до превышения нормы.
        """,
      english: """
        Finnish companies offered the miners of Karaganda methane sensors that give warning of \
        danger 40 minutes before the limit is exceeded.
        """,
      kazakh: """
        Фин фирмалары Қарағанды кеншілеріне метан мөлшері нормадан асардан 40 минут бұрын қауіпті \
        ескертетін датчиктер ұсынды.
        """,
      new: """
        Эстонские фирмы предложили шахтёрам Караганды датчики метана, предупреждающие об опасности \
        за 25 минут до превышения нормы.
        """,
      newEnglish: """
        Estonian companies offered the miners of Karaganda methane sensors that give warning of \
        danger 25 minutes before the limit is exceeded.
        """,
      newKazakh: """
        Эстон фирмалары Қарағанды кеншілеріне метан мөлшері нормадан асардан 25 минут бұрын қауіпті \
        ескертетін датчиктер ұсынды.
        """),
  ]
}
