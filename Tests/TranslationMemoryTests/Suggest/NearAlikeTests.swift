import Testing

@testable import TranslationMemory

/// Memories in which hundreds of sentences differ in a number or a form only.
@Suite struct NearAlikeTests {
  private let memory: Memory
  private var state: UInt64 = 88_172_645_463_325_252

  init() throws {
    memory = try Memory()
    let things = ["торговлю", "Торговлю", "торговли", "культуру", "науку"]
    let numbers = (0..<700).map { _ in next(600) }
    let choices = (0..<700).map { _ in (next(5), next(3), next(4), next(20), next(2)) }
    _ = try memory.store.importUnits(origin: "near.tmx") { importer in
      for (number, (thing, quality, year, english, kazakh)) in zip(numbers, choices) {
        var variants = [("ru", "Стороны обсудили \(things[thing]) \(number).")]
        if english > 0 { variants.append(("en", "They discussed it \(english).")) }
        if english == 0 || kazakh == 0 { variants.append(("kk", "Талқылады \(english).")) }
        try importer.add(
          TranslationUnit(
            attributes: year == 0 ? [] : [Attribute("changedate", "202\(year)0101T000000Z")],
            variants: variants.map {
              Variant(language: LanguageTag($0.0), content: SegmentContent($0.1))
            }), quality: Quality(rawValue: quality) ?? .imported)
      }
      // Some detours from English to Kazakh.
      for english in [1, 3, 7] {
        try importer.add(
          TranslationUnit(variants: [
            Variant(
              language: LanguageTag("en"), content: SegmentContent("They discussed it \(english).")),
            Variant(language: LanguageTag("kk"), content: SegmentContent("Айналма \(english).")),
          ]))
      }
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let queries = [
    "Стороны обсудили торговлю 17.", "Стороны обсудили торговлю 99999.",
    "Стороны обсудили науку и торговлю.", "Стороны долго обсуждали культуру 5.",
    "Стороны обсудили.",
  ]

  @Test(arguments: [50, 60, 70, 85], [["kk"], ["en", "kk"]])
  func theIndexSuggestsWhatTheTwinSuggests(_ minimum: Int, _ targets: [String]) throws {
    var options = SuggestionOptions()
    options.minimumScore = minimum
    options.targets = targets.map { LanguageTag($0) }
    for limit in [1, 5, 50] {
      options.limit = limit
      options.isExhaustive = false
      let fast = try memory.session(options)
      options.isExhaustive = true
      let slow = try memory.session(options)
      for query in Self.queries {
        let expected = try slow.suggestion(for: query).matches.map(Self.words)
        #expect(try fast.suggestion(for: query).matches.map(Self.words) == expected)
        // What was kept for the next query changes nothing.
        #expect(try fast.suggestion(for: query).matches.map(Self.words) == expected)
      }
    }
  }

  private static func words(_ match: Match) -> String {
    let targets = match.targets.map { "\($0.language): \($0.content.plain)" }
    return "\(match.unit) \(match.score) \(match.penalties.map(\.why)) \(targets)"
  }

  @Test func twoMemoriesAreRankedAsOneWouldBe() throws {
    let other = try Memory()
    try other.add(
      TranslationUnit(variants: [
        Variant(
          language: LanguageTag("ru"), content: SegmentContent("Стороны обсудили торговлю 5000.")),
        Variant(language: LanguageTag("en"), content: SegmentContent("Other")),
      ]))
    for order in [
      [(memory, 0), (other, 0)], [(other, 1), (memory, 0)], [(memory, 3), (other, 2)],
    ] {
      let memories = MemoryList(order.map { .init($0.0, penalty: $0.1) })
      var options = SuggestionOptions()
      let fast = try memories.session(options)
      options.isExhaustive = true
      let slow = try memories.session(options)
      for query in Self.queries {
        #expect(
          try fast.suggestion(for: query).matches.map(Self.words)
            == slow.suggestion(for: query).matches.map(Self.words))
      }
    }
  }

  /// Units that come later are mostly newer, and so each stands before the one before it; those of
  /// some memories have no translation into a language that others have one of.
  @Test(arguments: [[1, 2, 3], [3, 2, 1], [2]], [["en"], ["kk"], ["kk", "en"]])
  func neitherDatesNorLanguagesPartTheIndexFromTheTwin(
    _ years: [Int], _ targets: [String]
  ) throws {
    let memory = try Memory()
    _ = try memory.store.importUnits(origin: "dated.tmx") { importer in
      for number in 0..<900 {
        let language = number > 850 ? "kk" : "en"
        let year = years[number * years.count / 900]
        let time = 100_000 + number / 60 * 100 + number % 60
        let texts = [("ru", "Подписан договор № \(number)."), (language, "Text \(number).")]
        try importer.add(
          TranslationUnit(
            attributes: [Attribute("changedate", "202\(year)0101T\(time)Z")],
            variants: texts.map {
              Variant(language: LanguageTag($0.0), content: SegmentContent($0.1))
            }))
      }
    }
    var options = SuggestionOptions()
    options.targets = targets.map { LanguageTag($0) }
    for limit in [1, 5, 60] {
      options.limit = limit
      options.isExhaustive = false
      let fast = try memory.session(options)
      options.isExhaustive = true
      let slow = try memory.session(options)
      for query in [
        "Подписан договор № 12.", "Подписан договор № 870.", "Вчера подписан договор № 5.",
      ] {
        let expected = try slow.suggestion(for: query).matches.map(Self.words)
        #expect(try fast.suggestion(for: query).matches.map(Self.words) == expected)
        #expect(!expected.isEmpty)
      }
    }
  }

  @Test func thousandsOfTranslationsOfOneSourceAreAllExact() throws {
    let memory = try Memory()
    _ = try memory.store.importUnits(origin: "one.tmx") { importer in
      for number in 0..<2000 {
        try importer.add(
          TranslationUnit(variants: [
            Variant(language: LanguageTag("ru"), content: SegmentContent("Да.")),
            Variant(language: LanguageTag("en"), content: SegmentContent("Yes \(number).")),
          ]))
      }
    }
    let matches = try memory.session().suggestion(for: "Да.").matches
    #expect(matches.map(\.unit) == Array(1...2000))
  }
}
