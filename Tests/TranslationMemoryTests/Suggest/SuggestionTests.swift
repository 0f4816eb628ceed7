import Testing

@testable import TranslationMemory

@Suite struct SuggestionTests {
  private let memory: Memory

  init() throws { memory = try Memory() }

  private func unit(_ texts: KeyValuePairs<String, String>) -> TranslationUnit {
    TranslationUnit(
      variants: texts.map { language, text in
        Variant(language: LanguageTag(language), content: SegmentContent(text))
      })
  }

  private func matches(
    _ text: String, _ change: (inout SuggestionOptions) -> Void = { _ in }
  ) throws -> [Match] {
    var options = SuggestionOptions()
    change(&options)
    return try memory.suggestions(
      for: Segment.lines(of: text), options: options
    ).first?.matches ?? []
  }

  @Test func exactAlternativesAreAllShownAndFuzzyOnesUpToTheLimit() throws {
    for number in 1...8 {
      try memory.add(unit(["ru": "Посол провёл встречу с мэром", "en": "Translation \(number)"]))
      try memory.add(unit(["ru": "Посол провёл встречу с мэром \(number)", "en": "Other"]))
    }
    let found = try matches("Посол провёл встречу с мэром") { $0.limit = 3 }
    #expect(found.map(\.score) == Array(repeating: 100, count: 8) + [83, 83, 83])
    #expect(found.prefix(8).map(\.unit) == [1, 3, 5, 7, 9, 11, 13, 15], "oldest numbers first")
  }

  @Test(arguments: [false, true])
  func wordsMovedIntoALongerSentenceAreOfferedWithTheirOwn(isExhaustive: Bool) throws {
    try memory.add(unit(["ru": "В ходе визита главы ведомств подписали пять актов.", "en": "old"]))
    try memory.add(unit(["ru": "В ходе визита главы ведомств осмотрели музей.", "en": "new"]))
    try memory.add(unit(["ru": "В ходе визита главы ведомств осмотрели порт.", "kk": "жаңа"]))
    let text =
      "Как передаёт корреспондент агентства, вчера в ходе визита главы ведомств осмотрели школу."
    var options = SuggestionOptions()
    options.targets = [LanguageTag(.english)]
    options.minimumScore = 50
    options.isExhaustive = isExhaustive
    let found = try memory.session(options).suggestion(for: text)
    #expect(found.matches.isEmpty && found.fragments.isEmpty)
    let passage = try #require(found.passages.first)
    #expect(found.passages.count == 1)
    #expect(passage.unit == 2)
    #expect(passage.targets.map(\.content.plain) == ["new"])
    func piece(_ text: String, _ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    }
    #expect(piece(text, passage.range) == "в ходе визита главы ведомств осмотрели")
    #expect(
      piece(passage.source.plain, passage.place) == "В ходе визита главы ведомств осмотрели")
  }

  @Test func aPassageCutsNoNumberAndEndsInNoPreposition() throws {
    try memory.add(unit(["ru": "Новый завод построили в городе за 20 лет.", "en": "x"]))
    let text = "Глава региона сказал, что новый завод построили в городе за 20 тысяч дней труда."
    let passage = try #require(
      try memory.session().suggestion(for: text).passages.first)
    let shown = Array(text.unicodeScalars)[passage.range]
    #expect(String(String.UnicodeScalarView(shown)) == "новый завод построили в городе")
  }

  @Test func ofEqualScoresTheOneSpelledMostAlikeComesFirst() throws {
    try memory.add(unit(["ru": "Посол посетил университет", "en": "far"]))
    try memory.add(unit(["ru": "Посол посетил столичный", "en": "near"]))
    #expect(
      try matches("Посол посетил столицу") { $0.minimumScore = 50 }
        .map { $0.targets[0].content.plain } == ["near", "far"])
  }

  @Test func ofEqualScoresTheOneThatDeniesAsTheSegmentDoesComesFirst() throws {
    try memory.add(unit(["ru": "Стороны не подписали новое соглашение", "en": "did not"]))
    try memory.add(unit(["ru": "Стороны вчера подписали новое соглашение", "en": "did"]))
    let found = try matches("Стороны подписали новое соглашение") { $0.minimumScore = 50 }
    #expect(Set(found.map(\.score)).count == 1)
    #expect(found.map { $0.targets[0].content.plain } == ["did", "did not"])
    #expect(found.map(\.reasons) == [["1 word"], ["negation", "1 word"]])
    let denied = try matches("Стороны не подписали старое соглашение") { $0.minimumScore = 50 }
    #expect(denied.first?.targets[0].content.plain == "did not")
    #expect(denied.first?.reasons == ["1 word"])
  }

  @Test func aKazakhVerbDeniesWithinItself() throws {
    try memory.add(unit(["kk": "Елші келісімге қол қоймады", "en": "did not"]))
    try memory.add(unit(["kk": "Елші келісімге қол соқты", "en": "did"]))
    let found = try matches("Елші келісімге қол қойды") {
      $0.minimumScore = 50
      $0.source = LanguageTag(.kazakh)
    }
    let denied = found.first { $0.targets[0].content.plain == "did not" }
    #expect(denied?.reasons.first == "negation")
    #expect(found.contains { $0.reasons.first != "negation" })
  }

  @Test func unitsThatReadTheSameAreOneMatch() throws {
    try memory.add(unit(["ru": "Да", "en": "Yes"]))
    try memory.add(unit(["ru": "Да", "en": "Yes", "fr": "Oui"]))
    try memory.add(unit(["ru": "Да", "en": "Indeed"]))
    #expect(try matches("Да").map { $0.targets[0].content.plain } == ["Yes", "Indeed"])
  }

  @Test func englishAndKazakhStandSideBySide() throws {
    try memory.add(unit(["kk": "Иә", "en": "Yes", "ru": "Да"]))
    let match = try #require(try matches("Да").first)
    #expect(match.targets.map(\.language.literal) == ["en", "kk"], "in the order asked for")
    #expect(try matches("Да") { $0.targets = [LanguageTag("fr")] }.isEmpty)
    #expect(try matches("Иә") { $0.source = LanguageTag("kk") }.map(\.targets.count) == [1])
  }

  @Test func severalVariantsOfALanguageAreAlternatives() throws {
    try memory.add(unit(["ru": "Да", "en": "Yes", "EN-us": "Yeah", "kk": "Иә"]))
    let found = try matches("Да")
    #expect(found.map { $0.targets.map(\.content.plain) } == [["Yes", "Иә"], ["Yeah", "Иә"]])
    let american = try matches("Да") { $0.targets = [LanguageTag("en-US")] }
    #expect(american.map { $0.targets[0].content.plain } == ["Yeah", "Yes"])
  }

  @Test func aThirdLanguageLeadsToATranslationWhenNothingElseDoes() throws {
    try memory.add(
      unit(["ru": "Стороны обменялись мнениями.", "en": "The sides exchanged views."]))
    try memory.add(unit(["en": "The sides exchanged views.", "kk": "Тараптар пікір алмасты."]))
    let found = try matches("Стороны обменялись мнениями.") { $0.targets = [LanguageTag("kk")] }
    #expect(found.map { $0.targets[0].content.plain } == ["Тараптар пікір алмасты."])
    #expect(found.map(\.score) == [90])
    #expect(found[0].penalties.map(\.why) == ["through en"])
    try memory.add(unit(["ru": "Стороны обменялись мнениями.", "kk": "Тараптар ойларын айтты."]))
    let direct = try matches("Стороны обменялись мнениями.") { $0.targets = [LanguageTag("kk")] }
    #expect(direct.map { $0.targets[0].content.plain } == ["Тараптар ойларын айтты."])
  }

  @Test func ofSeveralMemoriesTheFirstComesFirstAndPenaltiesCount() throws {
    let other = try Memory()
    try memory.add(unit(["ru": "Посол провёл встречу.", "en": "Own"]))
    try other.add(unit(["ru": "Посол провёл встречу.", "en": "Foreign"]))
    func targets(_ memories: [MemoryList.Entry]) throws -> [String] {
      var found: [String] = []
      try MemoryList(memories).forEachSuggestion(
        for: Segment.lines(of: "Посол провёл встречу.")
      ) { suggestion in
        found = suggestion.matches.map { "\($0.targets[0].content.plain) \($0.score)" }
      }
      return found
    }
    #expect(try targets([.init(memory), .init(other)]) == ["Own 100", "Foreign 100"])
    #expect(try targets([.init(other), .init(memory)]) == ["Foreign 100", "Own 100"])
    #expect(try targets([.init(memory, penalty: 5), .init(other)]) == ["Foreign 100", "Own 95"])
  }

  @Test func whatWasSaidBeforeIsARepetition() throws {
    let text = "Да.\n\nНет.\nДа.\n\nДа."
    let repeats = try memory.suggestions(for: Segment.lines(of: text)).map(\.repeats)
    #expect(repeats == [nil, nil, nil, 0, nil, 0])
  }

  @Test func theArithmeticAddsUp() throws {
    try memory.add(unit(["ru": "Посол провёл 5 встреч с мэрами", "en": "x"]))
    let match = try #require(
      try matches("Посол провёл 7 встреч с мэром") { $0.explainsScores = true }.first)
    let arithmetic = try #require(match.arithmetic)
    #expect(arithmetic.steps.map(\.cost).reduce(0, +) == arithmetic.distance)
    #expect(match.base == Int(100 * (1 - arithmetic.distance / arithmetic.weight)))
    #expect(arithmetic.steps.map(\.new) == ["7", "мэром"])
  }

  @Test func sameNeighboursMakeAContextMatch() throws {
    _ = try memory.store.importUnits(origin: "article.tmx") { importer in
      for text in ["Первое.", "Второе.", "Третье."] {
        try importer.add(unit(["ru": text, "en": "\(text) en"]))
      }
    }
    let scores = try memory.suggestions(
      for: Segment.lines(of: "Первое.\nВторое.\n\nТретье.\nЧетвёртое.")
    ).map { $0.matches.first?.score }
    #expect(scores == [101, 101, nil, 100, nil], "an empty line is no neighbour")
    #expect(try matches("Второе.").map(\.score) == [100])
  }

  @Test func aLoneSentenceIsNoContextOfALoneUnit() throws {
    try memory.add(unit(["ru": "Да", "en": "Yes"]))
    #expect(try matches("Да").map(\.score) == [100])
  }

  @Test func alignedUnitsLoseThreePoints() throws {
    _ = try memory.store.importUnits(origin: "pair") {
      try $0.add(unit(["ru": "Да", "en": "Yes"]), quality: .aligned, confidence: 0.99)
    }
    let match = try #require(try matches("Да").first)
    #expect(match.base == 100 && match.score == 97)
    #expect(match.penalties == [Match.Penalty(why: "aligned", points: 3)])
    #expect(
      try matches("Да") { $0.minimumScore = 98 }.isEmpty, "the minimum counts after penalties")
  }

  @Test func theIndexAndBruteForceSuggestTheSame() throws {
    let words = ["посол", "мэр", "встреча", "встречу", "город", "и", "2026", "визит"]
    var state: UInt64 = 7
    func text() -> String {
      (0..<5).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return words[Int(state >> 33) % words.count]
      }.joined(separator: " ")
    }
    for number in 0..<200 { try memory.add(unit(["ru": text(), "en": "\(number % 50)"])) }
    for limit in [0, 1, 5, 50] {
      for _ in 0..<20 {
        let query = text()
        let fast = try matches(query) {
          $0.limit = limit; $0.minimumScore = 50
        }
        let slow = try matches(query) {
          $0.limit = limit
          $0.minimumScore = 50
          $0.isExhaustive = true
        }
        #expect(fast.map(\.unit) == slow.map(\.unit))
        #expect(fast.map(\.score) == slow.map(\.score))
      }
    }
  }

  @Test func optionsThatMakeNoSenseAreRefused() {
    #expect(throws: SuggestionError.minimumOutOfRange(10)) {
      try matches("Да") { $0.minimumScore = 10 }
    }
    #expect(throws: SuggestionError.negativeLimit(-1)) { try matches("Да") { $0.limit = -1 } }
    #expect(throws: SuggestionError.noTargets) { try matches("Да") { $0.targets = [] } }
  }
}
