import Linguistics
import Testing

@testable import Matching

@Suite struct PhraseSearchTests {
  /// The forms in which a phrase stands in a text.
  private func found(
    _ phrase: String, in text: String, _ language: Language = .russian
  ) -> [String] {
    let tag = LanguageTag(language)
    let analyzed = TextAnalyzer(language: tag).analyze(text)
    let bytes = Array(text.utf8)
    return PhrasePattern(phrase, language: tag).occurrences(in: analyzed).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      "двустороннее сотрудничество", "о двустороннем сотрудничестве.",
      ["двустороннем сотрудничестве"]
    ),
    ("посол", "Послы и посла, но не посольство", ["Послы", "посла"]),
    ("встреча", "Встреча: на встрече — о встрече", ["Встреча", "встрече", "встрече"]),
    ("двустороннее сотрудничество", "двустороннее и иное сотрудничество", []),
    ("Астана город", "«Астана» – город", ["Астана» – город"]),
    ("ещё раз", "Еще раз", ["Еще раз"]),
    ("25 лет", "24 лет, 25 лет", ["25 лет"]),
    ("да да", "да да да", ["да да"]),
  ])
  func wordsStandForTheirForms(_ phrase: String, _ text: String, _ expected: [String]) {
    #expect(found(phrase, in: text) == expected)
  }

  @Test(arguments: [
    ("\"сотрудничества\"", "Сотрудничества и сотрудничество", ["Сотрудничества"]),
    (
      "«в области» образование", "в области образования, в областях образования",
      ["в области образования"]
    ),
    ("\"Астана, Казахстан\"", "Астана, Казахстан; Астана Казахстан", ["Астана, Казахстан"]),
    ("\"да нет\"", "да, нет", []),
    ("\"город Астана", "городу Астана", ["городу Астана"]),  // half a pair says nothing
  ])
  func quotedWordsStandForThemselves(_ phrase: String, _ text: String, _ expected: [String]) {
    #expect(found(phrase, in: text) == expected)
  }

  @Test(arguments: [
    ("заключить договор", "Страны заключали договоры.", Language.russian),
    ("провести выборы", "Провёл выборы", .russian),
    ("hold elections", "They held elections.", .english),
    ("write a note", "He wrote a note.", .english),
    ("орын", "оның орны бар", .kazakh),
    ("үміт білдіру", "олар үміт білдірді", .kazakh),
  ])
  func wordsStandForFormsThatNoStemTells(_ phrase: String, _ text: String, _ language: Language) {
    #expect(found(phrase, in: text, language).count == 1)
  }

  @Test func otherLanguagesGoByStem() {
    #expect(found("bilateral agreement", in: "Bilateral agreements", .english).count == 1)
    #expect(found("ынтымақтастық", in: "ынтымақтастықты дамыту", .kazakh).count == 1)
  }

  @Test(arguments: ["", "  ", "—", "\"\"", "…!"])
  func marksAloneAreNoPhrase(_ phrase: String) {
    #expect(PhrasePattern(phrase, language: LanguageTag(.russian)).isEmpty)
  }

  @Test(arguments: 0..<12) func findsWhatBruteForceFinds(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let source = ArraySource()
    for _ in 0..<3 {
      let ids = source.add((0..<60).map { _ in random.text(words: 8) }.map(random.analyze))
      for id in ids where random.number(in: 0...9) == 0 { source.remove(id) }
    }
    for _ in 0..<40 {
      let words = random.text(words: random.number(in: 1...3))
      let phrase = random.number(in: 0...2) == 0 ? "\"\(words)\"" : words
      let pattern = PhrasePattern(phrase, language: LanguageTag(.russian))
      var expected: [UInt32: [Range<Int>]] = [:]
      try ExhaustiveSearch(source).search(pattern) { expected[$0] = $1 }
      var hits: [UInt32: [Range<Int>]] = [:]
      var order: [UInt32] = []
      try PhraseSearch(source).search(pattern) {
        hits[$0.id] = $0.ranges
        order.append($0.id)
        return true
      }
      #expect(hits == expected, "\(phrase)")
      #expect(order == order.sorted(by: >))
    }
  }
}
