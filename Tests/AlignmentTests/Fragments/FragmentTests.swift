import Linguistics
import TestSupport
import Testing

@testable import Alignment

@Suite struct PhrasePlaceTests {
  @Test(arguments: 0..<40)
  func joinedPlacesAreThoseOfTheLongerPhrase(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let texts = (0..<8).map { _ in
      (0..<Int.random(in: 0...15, using: &random)).map { _ in
        UInt32.random(in: 20..<23, using: &random)
      }
    }
    func places(_ phrase: [UInt32]) -> [PhrasePlace] {
      texts.enumerated().flatMap { unit, text in
        text.indices.filter { text[$0...].starts(with: phrase) }
          .map { PhrasePlace(unit: unit, position: $0) }
      }
    }
    let phrase = (0..<4).map { _ in UInt32.random(in: 20..<23, using: &random) }
    let pairs = zip(phrase, phrase.dropFirst()).map { places([$0, $1]) }
    let joined = pairs[0].continued(by: pairs[1], at: 1).continued(by: pairs[2], at: 2)
    #expect(joined == places(phrase))
    #expect(joined.units == Array(Set(joined.map(\.unit))).sorted())
    let other = places([21, 22]).units
    #expect(commonCount(joined.units, other) == Set(joined.units).intersection(other).count)
  }

  @Test func aSampleIsSpreadAndOrdered() {
    let places = (0..<1000).map { PhrasePlace(unit: $0, position: 0) }
    #expect(places.sample(4).map(\.unit) == [0, 250, 500, 750])
    #expect(places.sample(2000) == places)
  }
}

@Suite struct SpanProjectionTests {
  private func unit(_ random: inout SeededGenerator) -> LinkedUnit {
    func text() -> WordSequence {
      WordSequence(
        stems: (0..<Int.random(in: 1...8, using: &random)).map { _ in
          .random(in: 20...30, using: &random)
        },
        numbers: [])
    }
    let (source, target) = (text(), text())
    let links = (0..<6).map { _ in
      WordLinks.Link(
        source: UInt8.random(in: 0..<UInt8(source.count), using: &random),
        target: UInt8.random(in: 0..<UInt8(target.count), using: &random), weight: 255)
    }
    return LinkedUnit(
      source: source, target: target, links: WordLinks(links: links, quality: -3))
  }

  @Test(arguments: 0..<100)
  func theSpanIsTheNarrowestConsistentOne(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let unit = unit(&random)
    let projection = SpanProjection(unit)
    let pairs = unit.links.links.map { (Int($0.source), Int($0.target)) }
    for start in 0..<unit.source.count {
      for end in start + 1...unit.source.count {
        let span = start..<end
        let inside = pairs.filter { span.contains($0.0) }.map(\.1)
        var expected: Range<Int>?
        if let low = inside.min(), let high = inside.max(),
          !pairs.contains(where: { (low...high).contains($0.1) && !span.contains($0.0) }),
          high - low + 1 <= 2 * span.count + 3
        {
          expected = low..<high + 1
        }
        #expect(projection.target(of: span) == expected)
      }
    }
  }
}

@Suite struct FragmentChoiceTests {
  /// All sets of spans that do not overlap, tried one by one.
  private func best(_ spans: [(span: Range<Int>, confidence: Double)]) -> Double {
    guard let first = spans.first else { return 0 }
    let rest = Array(spans.dropFirst())
    let without = best(rest)
    let with = best(rest.filter { !$0.span.overlaps(first.span) })
    return max(
      without, with + FragmentChoice.worth(of: first.span, confidence: first.confidence))
  }

  @Test(arguments: 0..<60)
  func noOtherChoiceIsWorthMore(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let spans = (0..<Int.random(in: 0...10, using: &random)).map { _ in
      let start = Int.random(in: 0..<12, using: &random)
      return (
        span: start..<min(15, start + Int.random(in: 2...5, using: &random)),
        confidence: Double.random(in: 0.1...1, using: &random)
      )
    }
    let chosen = FragmentChoice.choose(spans, wordCount: 15).map { spans[$0] }
    for (a, b) in zip(chosen, chosen.dropFirst()) {
      #expect(a.span.upperBound <= b.span.lowerBound)
    }
    let value = chosen.reduce(0) {
      $0 + FragmentChoice.worth(of: $1.span, confidence: $1.confidence)
    }
    #expect(abs(value - best(spans)) < 1e-9)
  }

  @Test func aDoubtfulSpanHidesNoSureOneWithinIt() {
    let spans = [(span: 0..<4, confidence: 0.5), (span: 1..<3, confidence: 0.9)]
    #expect(FragmentChoice.choose(spans, wordCount: 4) == [1])
  }

  @Test func ofSpansAsSureTheLongestIsChosen() {
    let spans = [
      (span: 0..<2, confidence: 0.8), (span: 2..<4, confidence: 0.8),
      (span: 0..<4, confidence: 0.8),
    ]
    #expect(FragmentChoice.choose(spans, wordCount: 4) == [2])
  }
}

/// A handful of units held in memory.
private final class ArrayFragments: FragmentSource {
  private let pairs: [(source: String, target: String)]
  private let units: [LinkedUnit]
  let lexicon: TranslationLexicon

  /// Words are linked by their positions, as `links` says for every unit, and translate one another.
  init(_ pairs: [(String, String, [(Int, Int)])], from: LanguageTag, to: LanguageTag) {
    let (source, target) = (TextAnalyzer(language: from), TextAnalyzer(language: to))
    self.pairs = pairs.map { ($0.0, $0.1) }
    units = pairs.map { pair in
      LinkedUnit(
        source: WordSequence(source.analyze(pair.0)), target: WordSequence(target.analyze(pair.1)),
        links: WordLinks(
          links: pair.2.map {
            WordLinks.Link(source: UInt8($0.0), target: UInt8($0.1), weight: 250)
          }, quality: -2))
    }
    lexicon = TranslationLexicon(
      source: from, target: to,
      entries: units.flatMap { unit in
        unit.links.links.map {
          TranslationLexicon.Entry(
            source: unit.source.stems[Int($0.source)], target: unit.target.stems[Int($0.target)],
            forward: 0.9, backward: 0.9)
        }
      }, evidence: units.count)
  }

  private func places(_ key: Int64, _ text: KeyPath<LinkedUnit, WordSequence>) -> [PhrasePlace] {
    units.enumerated().flatMap { number, unit in
      PhraseKey.keys(unit[keyPath: text].stems).enumerated().compactMap { position, found in
        found == key ? PhrasePlace(unit: number, position: position) : nil
      }
    }
  }

  func sourcePlaces(_ key: Int64) -> [PhrasePlace] { places(key, \.source) }
  func targetPlaces(_ key: Int64) -> [PhrasePlace] { places(key, \.target) }
  func linkedUnit(_ unit: Int) -> LinkedUnit? { units[unit] }
  func texts(_ unit: Int) -> (source: String, target: String)? { pairs[unit] }
  var unitCount: Int { units.count }
}

@Suite struct FragmentFinderTests {
  private let ru = LanguageTag("ru")
  private let en = LanguageTag("en")

  private func fragments(
    of text: String, _ pairs: [(String, String, [(Int, Int)])]
  ) throws -> [FoundFragment] {
    let finder = FragmentFinder(
      ArrayFragments(pairs, from: ru, to: en), from: ru, to: en,
      weights: .weights(from: ru, to: en))
    return try finder.fragments(
      in: text, TextAnalyzer(language: ru).analyze(text), minimum: 0)
  }

  /// All parts that could be offered, whichever are chosen.
  private func candidates(
    of text: String, _ pairs: [(String, String, [(Int, Int)])]
  ) throws -> [String] {
    let finder = FragmentFinder(
      ArrayFragments(pairs, from: ru, to: en), from: ru, to: en,
      weights: .weights(from: ru, to: en))
    return try finder.candidates(in: text, TextAnalyzer(language: ru).analyze(text)).map(\.text)
  }

  @Test func aPartTheMemoryHasIsTranslatedByItsSpan() throws {
    let found = try fragments(
      of: "Вчера открылась художественная выставка «Степь».",
      [
        (
          "Художественная выставка закрыта", "The art exhibition is closed",
          [(0, 1), (1, 2), (2, 4)]
        )
      ])
    #expect(found.count == 1)
    #expect(found.first?.targets.first?.text == "art exhibition")
    let range = try #require(found.first).range
    #expect(
      FragmentQuery.text("Вчера открылась художественная выставка «Степь».", range)
        == "художественная выставка")
  }

  @Test func numbersAreThoseOfTheSentence() throws {
    let found = try candidates(
      of: "Принят за 45 рабочих дней.",
      [("за 10 рабочих дней", "within 10 working days", [(0, 0), (1, 1), (2, 2), (3, 3)])])
    #expect(found.contains("within 45 working days"))
    #expect(found.contains("45 working days"))
    #expect(!found.contains { $0.contains("10") })
  }

  @Test func numbersThatDifferBetweenTheTextsAreNotOffered() throws {
    let found = try fragments(
      of: "за 45 рабочих дней",
      [("за 10 рабочих дней", "within 12 working days", [(0, 0), (1, 1), (2, 2), (3, 3)])])
    #expect(found.allSatisfy { $0.targets.allSatisfy { !$0.text.contains("45") } })
  }

  @Test func theFormsOfTheSentenceDecideTheSurface() throws {
    let units: [(String, String, [(Int, Int)])] = [
      ("Новый договор", "New treaty", [(0, 0), (1, 1)]),
      ("Новые договоры", "New treaties", [(0, 0), (1, 1)]),
    ]
    let one = try fragments(of: "новый договор", units)
    let many = try fragments(of: "новые договоры", units)
    #expect(one.first?.targets.first?.text == "New treaty")
    #expect(many.first?.targets.first?.text == "New treaties")
    #expect(many.first?.targets.first?.unit == 1)
    #expect(many.first?.targets.first?.count == 2)
  }

  /// The third word of the translation is linked to nothing.
  private func strengthening(_ third: [String]) -> [(String, String, [(Int, Int)])] {
    third.map { word in
      ("дальнейшее укрепление", "further strengthening \(word)", [(0, 0), (1, 1)])
    }
  }

  @Test func aWordThatNearlyAllPlacesHaveBelongsToTheTranslation() throws {
    let all = try fragments(
      of: "дальнейшее укрепление", strengthening(Array(repeating: "measures", count: 10)))
    #expect(all.first?.targets.first?.text == "further strengthening measures")
    let some = try fragments(
      of: "дальнейшее укрепление",
      strengthening(Array(repeating: "measures", count: 5) + ["ties", "plans", "steps", "talks"]))
    #expect(some.first?.targets.first?.text == "further strengthening")
  }

  @Test func noFunctionWordDangles() throws {
    let memory = [
      ("первый министр страны", "first minister of country", [(0, 0), (1, 1), (1, 2), (2, 3)])
    ]
    let found = try candidates(of: "первый министр страны", memory)
    #expect(found.contains("first minister of country"))
    #expect(found.allSatisfy { !$0.hasSuffix(" of") && !$0.hasPrefix("of ") })
    let cut = try candidates(of: "первый министр", memory)
    #expect(cut.allSatisfy { !$0.hasSuffix(" of") })
  }

  @Test func aTranslationCutAtAMarkIsNotOffered() throws {
    let links = [(0, 0), (1, 1), (2, 2)]
    let cut = try candidates(
      of: "белый кирпич здания", [("белый кирпич здания", "white) brick building", links)])
    #expect(!cut.contains { $0.contains(")") })
    let alike = try candidates(
      of: "белый (новый) дом", [("белый (новый) дом", "white (new) house", links)])
    #expect(alike.contains("white (new) house"))
  }

  @Test func whatIsLinkedOutsideIsNotOffered() throws {
    let found = try fragments(
      of: "большой белый",
      [("большой белый дом", "large house white", [(0, 0), (1, 2), (2, 1)])])
    #expect(found.isEmpty)
  }
}

@Suite struct LexicalEvidenceTests {
  private let ru = FunctionWords(LanguageTag(.russian))
  private let kk = FunctionWords(LanguageTag(.kazakh))

  private func stems(_ text: String, _ language: LanguageTag) -> [UInt32] {
    TextAnalyzer(language: language).analyze(text).tokens.map(\.stem)
  }

  private func evidence(_ source: String, _ target: String) -> LexicalEvidence {
    let (from, to) = (LanguageTag(.russian), LanguageTag(.kazakh))
    let known = [("заместитель", "орынбасары"), ("министра", "министрі"), ("премьер", "премьер")]
    let lexicon = TranslationLexicon(
      source: from, target: to,
      entries: known.map {
        TranslationLexicon.Entry(
          source: stems($0.0, from)[0], target: stems($0.1, to)[0], forward: 0.8, backward: 0.6)
      })
    let query = FragmentQuery(
      source, TextAnalyzer(language: from).analyze(source), language: from)
    let context = FragmentContext(query, 0..<query.stems.count, lexicon, ru)
    return LexicalEvidence(context, stems(target, to), sourceWords: ru, targetWords: kk)
  }

  @Test func aWordThatNothingTranslatesShows() {
    let whole = evidence("заместитель министра", "министрі орынбасары")
    #expect(whole.least == Double(Float(0.8)) && whole.backLeast == Double(Float(0.6)))
    let lost = evidence("заместитель министра", "министрі")
    #expect(lost.least == 0 && lost.mean == whole.mean / 2)
    #expect(lost.backLeast == whole.backLeast)
    let added = evidence("министра", "министрі орынбасары")
    #expect(added.backLeast == 0 && added.least == whole.least)
  }
}

@Suite struct PhraseBoundTests {
  @Test func placesBehindOthersAreCounted() {
    func places(_ pairs: [(Int, Int)]) -> [PhrasePlace] {
      pairs.map { PhrasePlace(unit: $0.0, position: $0.1) }
    }
    let phrase = places([(1, 2), (1, 5), (3, 0), (4, 7)])
    let before = places([(1, 1), (1, 3), (3, 4), (4, 6)])
    #expect(phrase.count(behind: before) == 2)
    #expect(phrase.count(behind: []) == 0)
  }
}
