import Linguistics
import Testing

@testable import Terminology

@Suite("Recognition of terms")
struct RecognitionTests {
  private func forms(_ terms: [String], _ language: Language, in text: String) -> [String] {
    let recognizer = TermRecognizer(TermIndex(language: LanguageTag(language), terms: terms))
    let bytes = Array(text.utf8)
    return recognizer.occurrences(in: text).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  @Test(
    "Russian nouns are found in every case",
    arguments: [
      ("посол", "встреча с послом и двумя послами"), ("отец", "слово отца"),
      ("соглашение", "текст соглашений"), ("ребёнок", "права детей"), ("окно", "пять окон"),
      ("область", "в трёх областях"), ("заявление", "с заявлением"), ("комиссия", "о комиссиях"),
    ])
  func russianNoun(term: String, text: String) {
    #expect(!forms([term], .russian, in: text).isEmpty)
  }

  @Test(
    "Words of one class are not taken for forms of words of another",
    arguments: [
      ("видео", "в этом виде"), ("метро", "два метра"), ("марка", "Марк Аврелий"),
      ("кружка", "литературный кружок"), ("парка", "городской парк"), ("рот", "солдаты роты"),
      ("главное", "главный вопрос"), ("большое число", "большая часть числа"),
      ("начало", "она начала петь"),
      ("встречать", "после встречи, на встречу"), ("включать", "под ключи"),
      ("село", "он сел за стол"), ("Игорь", "в первой игре"),
      ("строй", "строго говоря"), ("политика", "известных политиков"),
    ])
  func otherWords(term: String, text: String) {
    #expect(forms([term], .russian, in: text).isEmpty)
  }

  @Test(
    "Vowels drop out and come in where they do in the language",
    arguments: [
      ("кружка", "пять кружек"), ("тюрьма", "в стенах тюрем"), ("письмо", "много писем"),
      ("уголь", "добыча угля"), ("любовь", "без любви"), ("сон", "после сна"), ("лён", "поля льна"),
      ("воробей", "стая воробьёв"), ("заём", "новых займов"), ("яйцо", "десяток яиц"),
      ("гражданин", "права граждан"), ("третий", "в третьей статье"), ("Иванов", "с Ивановым"),
    ])
  func fleetingVowels(term: String, text: String) {
    #expect(!forms([term], .russian, in: text).isEmpty)
  }

  @Test("An English verb is found behind its object in the passive, where it is known to be one")
  func passive() {
    func forms(_ text: String, verbs: Set<Int>) -> [String] {
      let index = TermIndex(
        language: LanguageTag(.english), terms: ["hold talks", "trade talks"], verbs: verbs)
      let bytes = Array(text.utf8)
      return TermRecognizer(index).occurrences(in: text).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
      }
    }
    #expect(forms("Talks have been held.", verbs: [0]) == ["Talks have been held"])
    #expect(forms("They held talks.", verbs: [0]) == ["held talks"])
    #expect(forms("Talks have been held.", verbs: []) == [])
    #expect(TermIndex.beginsWithInfinitive("проводить переговоры"))
    #expect(!TermIndex.beginsWithInfinitive("торговые переговоры"))
  }

  @Test(
    "People named as places are not those",
    arguments: [
      ("Paris", "Paris Jackson sang.", false), ("Paris", "the Paris Agreement", true),
      ("Jordan", "Jordan Spieth won.", false), ("Jordan", "Jordan Prime Minister", true),
      ("Milan", "Milan Kundera wrote.", false), ("Milan", "in Milan on Monday", true),
      ("Georgia", "Georgia Meloni sang.", false), ("Jordan", "King of Jordan Abdullah", true),
      ("order", "The lift is out of order.", false), ("order", "The order was signed.", true),
    ])
  func peopleNamedAsPlaces(term: String, text: String, isFound: Bool) {
    #expect(forms([term, "river"], .english, in: text).isEmpty != isFound)
  }

  @Test(
    "What stands around a word tells it from another of the same form",
    arguments: [
      ("Семей", "Семей без крова много.", Language.russian, false),
      ("Семей", "Семей осталось двое.", .russian, false),
      ("Семей", "Семей ждёт гостей.", .russian, true),
      ("тост", "Тосты с мёдом остыли.", .russian, false),
      ("тост", "На завтрак были тосты.", .russian, false),
      ("тост", "Тосты звучали весь вечер.", .russian, true),
      ("Милан", "Милан Кундера пишет.", .russian, false),
      ("Милан", "Милан принимает гостей.", .russian, true),
      ("София", "В Софию Президент не поехал.", .russian, true),
      ("дат", "Қылышты дат басқан.", .kazakh, false), ("дат", "Дат тілі қиын.", .kazakh, true),
    ])
  func homographs(term: String, text: String, language: Language, isFound: Bool) {
    #expect(forms([term, "река"], language, in: text).isEmpty != isFound)
  }

  @Test("An adjective of one gender is found in its cases and its plural")
  func gender() {
    #expect(
      forms(["торговая миссия"], .russian, in: "торговой миссии, о торговых миссиях")
        == ["торговой миссии", "торговых миссиях"])
    #expect(
      forms(["настоящее время"], .russian, in: "до настоящего времени") == ["настоящего времени"])
  }

  @Test("Adjectives agree with their noun")
  func agreement() {
    #expect(
      forms(["двустороннее сотрудничество"], .russian, in: "о двустороннем сотрудничестве стран")
        == ["двустороннем сотрудничестве"])
  }

  @Test("A genitive that depends on the noun may change its number")
  func genitiveChain() {
    #expect(
      forms(["заместитель министра"], .russian, in: "Встретились заместители министров.")
        == ["заместители министров"])
  }

  @Test(
    "Russian verbs are found in terms of several words",
    arguments: [
      ("выразить надежду", "Он выразил надежду"), ("принять участие", "примут участие"),
      ("вступить в силу", "вступило в силу"), ("провести встречу", "проведена встреча"),
      ("обменяться мнениями", "обменялись мнениями"), ("оказать содействие", "окажет содействие"),
      ("подписать соглашение", "подписано соглашение"),
    ])
  func russianVerb(term: String, text: String) {
    #expect(forms([term], .russian, in: text).count == 1)
  }

  @Test(
    "A Russian verb alone is found in all its forms, and its partner in aspect",
    arguments: [
      ("аккредитовать", "аккредитуем"), ("утвердить", "утверждённый"), ("утвердить", "утверждая"),
      ("отозвать", "отзывают"), ("отозвать", "отозван"), ("высылать", "выслали"),
      ("заключить", "заключают"), ("заключить", "заключившими"), ("принять", "принимающая"),
      ("ввести", "введены"), ("ввести", "вводя"), ("достичь", "достигла"),
      ("достичь", "достигнутых"), ("разрешить", "разрешаемых"), ("денонсировать", "денонсируется"),
      ("встретиться", "встречаясь"), ("встретиться", "встретившийся"), ("сократить", "сокращу"),
      ("продлевать", "продлённого"), ("обсудить", "обсуждались"), ("призвать", "призовёт"),
    ])
  func russianVerbForms(term: String, text: String) {
    #expect(forms([term], .russian, in: "Он \(text) это.") == [text])
  }

  @Test(
    "Nouns that end as infinitives do are declined, not conjugated",
    arguments: [
      ("область", "области"), ("речь", "речью"), ("печать", "печатью"), ("сеть", "сетей"),
    ])
  func nounsLikeInfinitives(term: String, text: String) {
    #expect(forms([term], .russian, in: text) == [text])
    #expect(!RussianInflection.isInfinitive(term.unicodeScalars.map(\.value)))
  }

  @Test("A verb may follow its object, with an auxiliary between")
  func turnedVerbs() {
    #expect(forms(["спустить флаг"], .russian, in: "Флаги спущены.") == ["Флаги спущены"])
    #expect(
      forms(["сложить полномочия"], .russian, in: "полномочия были сложены")
        == ["полномочия были сложены"])
    #expect(
      forms(["raise a flag"], .english, in: "The flags were raised at dawn.")
        == ["flags were raised"])
  }

  @Test(
    "Prefixes with a hyphen and stress marks hide no term",
    arguments: [
      ("канцлер", "Экс-канцлера"), ("спикер", "вице-спикеру"), ("саммит", "мини-саммите"),
      ("договор", "догово́ра"),
    ])
  func prefixes(term: String, text: String) {
    #expect(forms([term], .russian, in: text) == [text])
  }

  @Test("People are no places, and surnames no nouns")
  func people() {
    #expect(forms(["Лондон"], .russian, in: "рассказы Джека Лондона и Дж. Лондона").isEmpty)
    #expect(forms(["Лондон"], .russian, in: "посол из Лондона") == ["Лондона"])
    #expect(forms(["воробей"], .russian, in: "Министр Воробьёв прибыл.").isEmpty)
    #expect(forms(["воробей"], .russian, in: "стая воробьёв") == ["воробьёв"])
    #expect(forms(["bill"], .english, in: "Bill Norton signed a bill.") == ["bill"])
    #expect(forms(["order"], .english, in: "In order to sign the order") == ["order"])
  }

  @Test(
    "Kazakh verbs are found in their forms",
    arguments: [
      ("қатысу", "қатысқандар"), ("қатысу", "қатысып"), ("қатысу", "қатысады"),
      ("шақыру", "шақырылмаған"), ("аккредиттеу", "аккредиттелді"),
      ("қол қою", "қол қойылды"), ("үміт білдіру", "үміт білдіріп"),
      ("назар аудару", "назар аударған"), ("хат алмасу", "хат алмасатын"),
    ])
  func kazakhVerbs(term: String, text: String) {
    #expect(forms([term], .kazakh, in: "Олар \(text).") == [text])
  }

  @Test("A Kazakh postposition is no verb, and a verb at the end no noun")
  func kazakhOthers() {
    #expect(forms(["қатысу"], .kazakh, in: "Бұл іске қатысты сұрақ").isEmpty)
    #expect(forms(["қатысу"], .kazakh, in: "Жиынға бәрі қатысты.") == ["қатысты"])
    #expect(forms(["Қазан", "сауда"], .kazakh, in: "Қазан айында").isEmpty)
    #expect(forms(["Тасболаев"], .kazakh, in: "Тасболаевтың хаты") == ["Тасболаевтың"])
  }

  @Test(
    "Russian nouns of narrow classes are found, and other words are not",
    arguments: [
      ("юг", "на юге", "юге"), ("сон", "во сне", "сне"), ("рот", "роту во рту", "рту"),
      ("россиянин", "двое россиян", "россиян"), ("миллион", "5 млн", "млн"),
      ("метро", "два метра", nil), ("главное", "главный вопрос", nil),
      ("марка", "Марк и марок", "марок"), ("третья страна", "третьих стран", "третьих стран"),
      ("рождение детей", "рождением ребёнка", "рождением ребёнка"),
      ("политик", "политика", nil), ("строй", "строго", nil), ("гость", "у гостя", "гостя"),
      ("игорь", "в игре", nil), ("Лавров", "с Лавровым", "Лавровым"),
    ])
  func narrowClasses(term: String, text: String, form: String?) {
    #expect(forms([term], .russian, in: text) == (form.map { [$0] } ?? []))
  }

  @Test("A preposition is no form of a noun")
  func functionWords() {
    #expect(forms(["среда", "лето"], .russian, in: "среди них, двадцать лет").isEmpty)
  }

  @Test(
    "Kazakh nouns are found under their endings",
    arguments: [
      ("президент", "Президентінің"), ("кітап", "кітабында"), ("орын", "орны"),
      ("мемлекет басшысы", "мемлекет басшыларының"), ("халық", "халқымыз"),
      ("Қазақстан Республикасы", "Қазақстан Республикасының"), ("ҚР", "ҚР-ның"),
    ])
  func kazakhNoun(term: String, text: String) {
    #expect(forms([term], .kazakh, in: text) == [text])
  }

  @Test(
    "Kazakh stems of two letters, loans and mixed scripts are found",
    arguments: [
      ("ел", "елі"), ("үй", "үйі"), ("банк", "банкі"), ("округ", "округтер"),
      ("объект", "объектілері"), ("медаль", "медалі"), ("қызмет", "қызметiнде"),
      ("оқ", "оғының"), ("ел экономикасы", "еліміздің экономикасын"),
      ("басшысы", "басшысында"), ("клуб", "клубының"),
    ])
  func kazakhLoan(term: String, text: String) {
    #expect(forms([term], .kazakh, in: text) == [text])
  }

  @Test("A Kazakh consonant is voiced before a vowel only, and some words are no cases of nouns")
  func kazakhOtherWords() {
    let text = "бағдар жағдай ақын басқа түркі оның"
    #expect(forms(["бақ", "жақ", "ақы", "бас", "түрік", "он"], .kazakh, in: text).isEmpty)
  }

  @Test("An ending out of harmony is no ending")
  func kazakhHarmony() {
    #expect(forms(["қала"], .kazakh, in: "қалалер").isEmpty)
  }

  @Test("An adjective that looks like an accusative is none")
  func kazakhAdjectives() {
    #expect(forms(["құрмет", "табыс"], .kazakh, in: "Құрметті қонақтар, табысты жыл").isEmpty)
    #expect(forms(["құрмет"], .kazakh, in: "зор құрметпен") == ["құрметпен"])
    #expect(forms(["міндетті"], .kazakh, in: "бұл міндетті") == ["міндетті"])
  }

  @Test(
    "English terms are found in their forms",
    arguments: [
      ("trade mission", "The trade missions left.", "trade missions"),
      ("sign an agreement", "He signed an agreement.", "signed an agreement"),
      ("withdraw", "Troops withdrew.", "withdrew"),
      ("child", "the children's rights", "children's"),
      ("human rights", "a human right", "human right"),
      ("organisation", "International organizations", "organizations"),
      ("labor", "Labour costs", "Labour"), ("programme", "two programs", "programs"),
      ("ambassador-at-large", "two ambassadors-at-large", "ambassadors-at-large"),
      ("NGO", "many NGOs", "NGOs"),
    ])
  func english(term: String, text: String, form: String) {
    #expect(forms([term], .english, in: text) == [form])
  }

  @Test("A term in two spellings is found in each one's own")
  func spellings() {
    let terms = ["International Labor Organization", "International Labour Organization", "labor"]
    let index = TermIndex(language: LanguageTag(.english), terms: terms)
    let found = TermRecognizer(index).occurrences(in: "the International Labour Organization")
    #expect(found.map(\.term) == [1, 2])
  }

  @Test("English words with one stem are not one word")
  func englishStems() {
    #expect(
      forms(
        ["universe", "general", "state", "policy", "organ", "new", "bar"], .english,
        in: "university generation station police organization news bare baring"
      ).isEmpty)
  }

  @Test("Terms inside longer ones are found too, and can be left out")
  func nested() {
    let terms = ["глава", "глава государства", "государство"]
    let text = "визит главы государства"
    #expect(
      forms(terms, .russian, in: text) == ["главы государства", "главы", "государства"])
    let recognizer = TermRecognizer(TermIndex(language: LanguageTag(.russian), terms: terms))
    #expect(recognizer.occurrences(in: text).longest.map(\.term) == [1])
  }

  @Test("Quotation marks do not part a term, ends of sentences do")
  func punctuation() {
    let terms = ["газета «Новая жизнь»"]
    #expect(forms(terms, .russian, in: "в газете \"Новая жизнь\"").count == 1)
    #expect(forms(terms, .russian, in: "о газете. Новая жизнь").isEmpty)
  }

  @Test("Acronyms are found in capitals only, with their endings")
  func acronyms() {
    #expect(forms(["МИД"], .russian, in: "в МИДе и мид") == ["МИДе"])
    #expect(forms(["СОН"], .russian, in: "крепкий сон").isEmpty)
  }

  @Test("A name is found with its capital, unless the glossary gives every term one")
  func names() {
    let text = "Семьи и семей много; в Семее, вокруг Семея, СЕМЕЙ."
    #expect(forms(["Семей", "посол"], .russian, in: text) == ["Семее", "Семея", "СЕМЕЙ"])
    #expect(forms(["Посол", "Визит"], .russian, in: "визит посла") == ["визит", "посла"])
    #expect(
      forms(["Рим", "Вена", "Париж", "посол"], .russian, in: "вены, вена в Риме, из Вены")
        == ["Риме", "Вены"])
    #expect(
      forms(["Turkey", "envoy"], .english, in: "turkey, Turkey, envoys") == ["Turkey", "envoys"])
  }

  @Test("A name is not found in another name")
  func otherNames() {
    let terms = ["Иван", "Валентина", "Лавров", "посол", "Дели"]
    #expect(
      forms(terms, .russian, in: "Валентин Иванов и Иван, с Валентиной, с Лавровым, Дел")
        == ["Иван", "Валентиной", "Лавровым"])
  }

  @Test("Forms hashed for look-up are the forms listed")
  func hashedForms() {
    for word in ["отец", "премьер-министр", "российский", "судья"] {
      let forms = RussianInflection.forms(of: word.unicodeScalars.map(\.value))
      var hashes: Set<UInt64> = []
      forms.forEachHash { hashes.insert($0) }
      #expect(hashes.count == forms.forms.count)
    }
  }
}
