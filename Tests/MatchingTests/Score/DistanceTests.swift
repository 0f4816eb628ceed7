import Linguistics
import TestSupport
import Testing

@testable import Matching

@Suite struct DistanceTests {
  private let analyzer = TextAnalyzer(language: LanguageTag(.russian))

  private func score(_ a: String, _ b: String) -> Int {
    let a = analyzer.analyze(a)
    let b = analyzer.analyze(b)
    return MatchScore.score(
      distance: WeightedDistance().distance(a.tokens, b.tokens), a, b)
  }

  @Test(arguments: [
    ("Стороны обсудили сотрудничество.", "Стороны обсудили сотрудничество.", 100),
    ("В 2018 году подписан договор", "В 2026 году подписан договор", 98),  // a number: 2 of 100
    ("Посол встретил мэра города", "Посол встретил мэра городов", 93),  // a form: 5 of 80
    ("Посол встретил мэра города", "Посол встретил мэра столицы", 75),  // a word: 20 of 80
    ("Посол встретил мэра города", "посол встретил мэра города", 97),  // case: 2 of 80
    ("«Астана» растёт", "\"Астана\" растёт", 91),  // two quotes: 4 of 48
    ("Да", "Нет", 0), ("", "", 0),
  ])
  func scoresAsTheCostsSay(_ stored: String, _ new: String, _ expected: Int) {
    #expect(score(stored, new) == expected)
    #expect(score(new, stored) == expected, "the score is symmetric")
  }

  @Test func aHundredIsKeptForIdenticalText() {
    #expect(score("10 % роста", "10% роста") == 99)
    #expect(score("10\u{A0}% роста", "10 % роста") == 100)
  }

  @Test(arguments: 0..<30) func bitParallelStemDistanceIsTheTextbooks(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      // Lengths around the 64 bits of a block and beyond two of them.
      let a = (0..<Int.random(in: 0...150, using: &random)).map { _ in
        UInt32.random(in: 16...24, using: &random)
      }
      let b = (0..<Int.random(in: 0...150, using: &random)).map { _ in
        UInt32.random(in: 16...26, using: &random)
      }
      var fast = StemDistance(query: a)
      let expected = StemDistance.textbook(a, b)
      let bytes = b.map(\.littleEndian)
      bytes.withUnsafeBytes { #expect(fast.distance(to: $0, limit: 1000) == expected) }
      let limit = Int.random(in: 0...60, using: &random)
      fast = StemDistance(query: a)
      let limited = bytes.withUnsafeBytes { fast.distance(to: $0, limit: limit) }
      #expect(limited == expected || (limited > limit && expected > limit))
    }
  }

  @Test(arguments: 0..<20) func oneStemDistanceMeasuresManyTexts(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let stems = { (count: Int) in
      (0..<count).map { _ in UInt32.random(in: 16...18, using: &random) }
    }
    let query = stems(3)
    var fast = StemDistance(query: query)
    // So few stems that the same sequence often comes twice in a row, and again after a longer one.
    for _ in 0..<400 {
      let text = stems(Int.random(in: 1...3, using: &random))
      let limit = Int.random(in: 0...3, using: &random)
      let expected = StemDistance.textbook(query, text)
      let distance = text.map(\.littleEndian).withUnsafeBytes {
        fast.distance(to: $0, limit: limit)
      }
      #expect(distance == expected || (distance > limit && expected > limit))
    }
  }

  @Test(arguments: 0..<20) func stemsBoundTheWeightedDistance(_ seed: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = random.text(words: random.number(in: 0...12))
      let a = random.analyze(text)
      let b = random.analyze(random.variation(of: text))
      let weighted = WeightedDistance().distance(a.tokens, b.tokens)
      let stems = StemDistance.textbook(IndexEntry(a).stems, IndexEntry(b).stems)
      #expect(weighted >= 20 * Int32(stems))
      #expect(EditScript(stored: a.tokens, new: b.tokens).cost == weighted)
      #expect(WeightedDistance().distance(b.tokens, a.tokens) == weighted)
      let limited = WeightedDistance().distance(a.tokens, b.tokens, limit: 30)
      #expect(limited == weighted || (limited > 30 && weighted > 30))
    }
  }

  /// Texts one after the other, some with the beginning of the one before, some over the limit.
  @Test(arguments: 0..<20) func oneQueryMeasuresManyTexts(_ seed: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    let text = random.text(words: random.number(in: 0...12))
    let query = random.analyze(random.variation(of: text))
    var fast = QueryDistance(query.tokens)
    for round in 0..<100 {
      let longest = round % 25 == 24 ? 9000 : 3
      let start = random.variation(of: text)
      let other = random.analyze(
        longest > 3 ? start + random.text(words: longest) : random.variation(of: start))
      let expected = WeightedDistance().distance(other.tokens, query.tokens)
      let limit = Int32(random.number(in: 0...120))
      let distance = other.tokens.withUnsafeBufferPointer { fast.distance(to: $0, limit: limit) }
      #expect(distance == expected || (distance > limit && expected > limit))
    }
  }
}
