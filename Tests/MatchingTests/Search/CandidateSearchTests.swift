import Linguistics
import Testing

@testable import Matching

@Suite struct CandidateSearchTests {
  /// The index and brute force find the same texts with the same scores, at any minimum, however
  /// many are wanted, in several generations, after deletions.
  @Test(arguments: 0..<16) func findsWhatBruteForceFinds(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let source = ArraySource()
    var texts: [String] = []
    for _ in 0..<random.number(in: 1...4) {
      let longest = seed % 3 == 0 ? 3 : 14
      var generation = (0..<60).map { _ in random.text(words: random.number(in: 0...longest)) }
      generation += generation.prefix(20).map { random.variation(of: $0) }
      let ids = source.add(generation.map(random.analyze))
      for id in ids where random.number(in: 0...9) == 0 { source.remove(id) }
      texts += generation
    }
    let search = CandidateSearch(source)
    let twin = ExhaustiveSearch(source)
    for text in texts.prefix(25) {
      let query = random.analyze(random.variation(of: text))
      for minimum in [30, 50, 60, 70, 85, 100] {
        var expected: [UInt32: Int] = [:]
        try twin.search(query, minimum: minimum) { expected[$0.id] = $0.score }
        var found: [UInt32: Int] = [:]
        try search.search(query, minimum: minimum) {
          found[$0.id] = $0.score
          return minimum
        }
        #expect(found == expected, "minimum \(minimum), query \(text)")

        // Asking for the best three only must not lose any text as good as the third.
        var scores: [Int] = []
        var best: [UInt32: Int] = [:]
        try search.search(query, minimum: minimum) {
          best[$0.id] = $0.score
          scores.append($0.score)
          scores.sort(by: >)
          return scores.count < 3 ? minimum : scores[2]
        }
        let third = expected.values.sorted(by: >).dropFirst(2).first ?? minimum
        for (id, score) in expected where score >= third { #expect(best[id] == score) }
      }
    }
  }

  /// Hundreds of candidates a query are a crowd, whose texts are kept: what is kept, and what comes
  /// or goes meanwhile, changes no answer.
  @Test(arguments: 0..<6) func findsWhatBruteForceFindsInCrowds(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let source = ArraySource()
    let first = random.text(words: random.number(in: 4...12))
    for _ in 0..<3 {
      let ids = source.add((0..<400).map { _ in random.analyze(random.variation(of: first)) })
      for id in ids where random.number(in: 0...19) == 0 { source.remove(id) }
    }
    let search = CandidateSearch(source)
    let twin = ExhaustiveSearch(source)
    for _ in 0..<12 {
      let query = random.analyze(random.variation(of: first))
      for minimum in [50, 70, 85] {
        var expected: [UInt32: Int] = [:]
        try twin.search(query, minimum: minimum) { expected[$0.id] = $0.score }
        var found: [UInt32: Int] = [:]
        var tokens: [UInt32: Int] = [:]
        try search.search(query, minimum: minimum) {
          found[$0.id] = $0.score
          tokens[$0.id] = $0.tokens.count
          return minimum
        }
        #expect(found == expected)
        for (id, count) in tokens { #expect(source.texts[id]?.tokens.count == count) }
      }
    }
  }

  /// Texts that differ in their numbers are scored once for all, but for those that have one of the
  /// query's: each as brute force scores it, spaces and codes and all, and whichever query came
  /// before.
  @Test(arguments: 0..<6) func findsWhatBruteForceFindsAmongNumbers(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let shapes = [
      "встреча № #.", "встреча №#.", "# встреч в 20#", "встреча # мэра города в 20#",
      "встреча мэра \u{FFFC} # посла в городе", "мэр города принял посла",
    ]
    func text() -> String {
      shapes[random.number(in: 0...shapes.count - 1)].split(
        separator: "#", omittingEmptySubsequences: false
      ).joined(separator: "\(random.number(in: 1...40))")
    }
    let source = ArraySource()
    for _ in 0..<3 { source.add((0..<700).map { _ in random.analyze(text()) }) }
    let search = CandidateSearch(source)
    let twin = ExhaustiveSearch(source)
    for _ in 0..<20 {
      let query = random.analyze(text())
      for minimum in [50, 85, 100] {
        var expected: [UInt32: Int] = [:]
        try twin.search(query, minimum: minimum) { expected[$0.id] = $0.score }
        var found: [UInt32: Int] = [:]
        try search.search(query, minimum: minimum) {
          found[$0.id] = $0.score
          return minimum
        }
        #expect(found == expected)
      }
    }
  }

  @Test func aTextOfMarksAloneIsFound() throws {
    let analyzer = TextAnalyzer(language: LanguageTag(.russian))
    let source = ArraySource()
    source.add(["* * *", "— — —", "Да!"].map { analyzer.analyze($0) })
    var found: [UInt32: Int] = [:]
    try CandidateSearch(source).search(analyzer.analyze("* * *"), minimum: 50) {
      found[$0.id] = $0.score
      return 50
    }
    #expect(found == [1: 100])
  }
}
