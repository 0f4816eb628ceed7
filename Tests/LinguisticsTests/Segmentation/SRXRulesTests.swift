import Testing

@testable import Linguistics

@Suite struct SRXRulesTests {
  private typealias Rule = SRXDocument.Rule

  private func cut(
    _ text: String, _ rules: [SRXDocument.Rule], cascades: Bool = false
  ) throws -> [String] {
    let document = SRXDocument(
      cascades: cascades, ruleLists: [.init(name: "all", rules: rules)],
      maps: [.init(pattern: ".*", ruleList: "all")])
    let rules = try #require(try SRXRules(document, language: .russian))
    return Segmenter(language: .russian, rules: rules).segments(in: text).map(\.text)
  }

  private let atStop = SRXDocument.Rule(isBreak: true, before: #"\."#, after: #"\s"#)

  @Test func `The first rule that matches a place decides`() throws {
    let exception = SRXDocument.Rule(isBreak: false, before: #"\bул\."#, after: #"\s"#)
    #expect(try cut("На ул. Абая. Там.", [exception, atStop]) == ["На ул. Абая.", "Там."])
    #expect(try cut("На ул. Абая. Там.", [atStop, exception]) == ["На ул.", "Абая.", "Там."])
  }

  @Test func `A break rule before an exception wins over a later one after it`() throws {
    let newYear = SRXDocument.Rule(isBreak: true, before: #"г\."#, after: #"\sВ"#)
    let year = SRXDocument.Rule(isBreak: false, before: #"г\."#, after: #"\s"#)
    #expect(
      try cut("2018 г. В июне. 2019 г. На даче.", [newYear, year, atStop])
        == ["2018 г.", "В июне.", "2019 г. На даче."])
  }

  @Test func `Repetitions are bounded where ICU asks for it and nowhere else`() {
    #expect(SRXPattern.bounded(#"a+\+[*+]b*"#) == #"a{1,100}\+[*+]b{0,100}"#)
    #expect(SRXPattern.bounded(#"\p{L}+a{2,}c??"#) == #"\p{L}{1,100}a{2,100}c{0,1}?"#)
    #expect(SRXPattern.bounded(#"\Q*+\Ea*?b++"#) == #"\Q*+\Ea{0,100}?b{1,100}+"#)
  }

  @Test func `Cascading joins the rules of all maps that match`() throws {
    let street = SRXDocument.Rule(isBreak: false, before: #"\bул\."#, after: #"\s"#)
    for (cascades, expected) in [(true, 1), (false, 2)] {
      var document = SRXDocument(cascades: cascades)
      document.ruleLists = [
        .init(name: "stops", rules: [atStop]), .init(name: "streets", rules: [street]),
      ]
      document.maps = [
        .init(pattern: "RU.*", ruleList: cascades ? "streets" : "stops"),
        .init(pattern: "[Rr][Uu]", ruleList: cascades ? "stops" : "streets"),
      ]
      let rules = try #require(try SRXRules(document, language: .russian))
      let segmenter = Segmenter(language: .russian, rules: rules)
      #expect(segmenter.segments(in: "На ул. Абая").count == expected)
    }
  }

  @Test func `A language without a map has no rules`() throws {
    let document = SRXDocument(
      cascades: true, ruleLists: [.init(name: "en", rules: [atStop])],
      maps: [.init(pattern: "en", ruleList: "en")])
    #expect(try SRXRules(document, language: .russian) == nil)
  }

  @Test func `A map for a country is one for the language spoken there`() throws {
    let document = SRXDocument(
      cascades: false, ruleLists: [.init(name: "ru", rules: [atStop])],
      maps: [.init(pattern: "ru-RU", ruleList: "ru")])
    #expect(try SRXRules(document, language: .russian) != nil)
    #expect(try SRXRules(document, language: .kazakh) == nil)
  }

  @Test func `What ICU cannot take is left out and said, and matters to no other language`() throws
  {
    let behind = SRXDocument.Rule(isBreak: false, before: "№", after: "(?<=[XVI]+)X", line: 7)
    let document = SRXDocument(
      cascades: true,
      ruleLists: [.init(name: "ru", rules: [behind, atStop]), .init(name: "en", rules: [atStop])],
      maps: [
        .init(pattern: "ru.*", ruleList: "ru"), .init(pattern: "en.*", ruleList: "en"),
        .init(pattern: "(", ruleList: "ru", line: 9),
      ])
    var lines: [Int] = []
    let rules = try #require(
      try SRXRules(document, language: .russian) { line, _ in lines.append(line) })
    #expect(lines == [9, 7])
    let segmenter = Segmenter(language: .russian, rules: rules)
    #expect(segmenter.segments(in: "Раз. Два.").map(\.text) == ["Раз.", "Два."])
    lines = []
    _ = try SRXRules(document, language: .english) { line, _ in lines.append(line) }
    #expect(lines == [9])
  }

  @Test func `Our own rules say what the lists and rules say`() throws {
    let rules = try #require(try SRXRules(.own(), language: .russian))
    let text =
      "А. С. Иванов живёт на ул. Абая. Он родился 5 мая 1961 г. в Омске. «Да!» – сказал он. "
      + "Купили хлеб, соль и т. д. Потом ушли."
    let found = Segmenter(language: .russian, rules: rules).segments(in: text).map(\.text)
    #expect(
      found == [
        "А. С. Иванов живёт на ул. Абая.", "Он родился 5 мая 1961 г. в Омске.",
        "«Да!» – сказал он.", "Купили хлеб, соль и т. д.", "Потом ушли.",
      ])
  }

  @Test(arguments: [
    (Language.russian, "Заём – 3 млн долл. США на год. Срок – июль."),
    (.russian, "План на II кв. 2024 г. утверждён. Отчёт готов."),
    (.russian, "Суд отказал гр. РФ в жалобе. Решение в силе."),
    (.russian, "Дом на ул.\u{A0}Мира снесён. Жильцы уехали."),
    (.russian, "Сборная играет в группе Г. В ней пять команд."),
    (.russian, "Роман «Мост. Река времени» издан. Тираж мал."),
    (.russian, "Пункт закрыт!Очередь ушла."),
    (.english, "The fair in St. Petersburg opened. It is large."),
    (.english, "They live on Main St. Rents are low."),
    (.english, "Talks start at 3 p.m. Almaty time. They end soon."),
    (.english, "He plays in Group C. The draw is tomorrow."),
    (.english, "Turan Co. Ltd. won the bid. Work begins."),
  ])
  func `Whatever can be said in SRX is said`(language: Language, text: String) throws {
    let rules = try #require(try SRXRules(.own(), language: language))
    let found = Segmenter(language: language, rules: rules).segments(in: text).map(\.text)
    #expect(found.count == 2, "\(found)")
  }

  @Test func `No pattern of ours relies on white space that Java does not know`() {
    for rule in SRXDocument.own().ruleLists.flatMap(\.rules) where rule.isBreak {
      #expect(!rule.after.hasPrefix(#"\s"#), "\(rule.after)")
    }
  }

  @Test func `Rules lose nothing of malformed or astral text`() throws {
    let rules = try #require(try SRXRules(.own(), language: .english))
    var stream = Segmenter(language: .english, rules: rules).stream()
    var found: [Segment] = []
    let bytes = Array("🇰🇿 One. ".utf8) + [0xFF, 0xD0] + Array(" Two. 🙂 Three.".utf8)
    bytes.withUnsafeBytes { piece in stream.append(piece) { found.append($0) } }
    stream.finish { found.append($0) }
    #expect(found.map(\.text) == ["🇰🇿 One.", "\u{FFFD}\u{FFFD} Two.", "🙂 Three."])
  }

  /// Whether the rules failed on a text, and on which line the one to blame begins.
  private func failure(
    _ text: String, _ rules: [SRXDocument.Rule]
  ) throws -> SRXRuleFailure? {
    let document = SRXDocument(
      cascades: false, ruleLists: [.init(name: "all", rules: rules)],
      maps: [.init(pattern: ".*", ruleList: "all")])
    let rules = try #require(try SRXRules(document, language: .russian, file: "a.srx"))
    _ = Segmenter(language: .russian, rules: rules).segments(in: text)
    return rules.failure
  }

  @Test func `A break rule whose time doubles with each letter is named`() throws {
    let slow = SRXDocument.Rule(isBreak: true, before: #"(?:[а-я]+)+!"#, after: #"\s"#, line: 12)
    let text = String(repeating: "а", count: 60) + ". Там."
    let failure = try #require(try failure(text, [atStop, slow]))
    #expect(failure.line == 12)
    #expect(failure.reason == .tooSlow)
    #expect(failure.description.hasPrefix("a.srx:12: the rule"))
    #expect(try self.failure("Здесь. Там.", [atStop, slow]) == nil)
  }

  @Test func `Of many exceptions the slow one is named`() throws {
    let street = SRXDocument.Rule(isBreak: false, before: #"\bул\."#, after: #"\s"#, line: 3)
    let slow = SRXDocument.Rule(
      isBreak: false, before: #"\."#, after: #"\s(?:[а-я]+)+!"#, line: 5)
    let text = "На ул. Абая. " + String(repeating: "б", count: 60)
    let failure = try failure(text, [street, slow, atStop])
    #expect(failure?.line == 5, "\(String(describing: failure))")
  }

  @Test func `A match that needs too much memory is no match passed over in silence`() throws {
    let deep = SRXDocument.Rule(isBreak: true, before: #"(?:.|\s)*\."#, after: "", line: 7)
    let failure = try failure(String(repeating: "слово ", count: 400_000), [deep])
    #expect(failure?.line == 7)
  }
}
