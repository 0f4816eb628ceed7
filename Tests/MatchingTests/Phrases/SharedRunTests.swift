import Linguistics
import Testing

@testable import Matching

@Suite struct SharedRunTests {
  private func stems(_ text: String) -> [UInt32] {
    TextAnalyzer(language: LanguageTag(.russian)).analyze(text).tokens
      .filter(\.kind.isContent).map(\.stem)
  }

  @Test func `A run is found wherever it was moved, in whatever forms and marks`() {
    let source = ArraySource()
    let texts = [
      "Поезда ходят по выходным.", "В ходе беседы министры двух стран обсудили торговлю.",
      "Министры обсудили торговлю двух стран.",
    ]
    source.add(texts.map(analyze))
    let query = stems("Агентство пишет, что, в ходе беседы, министр двух стран обсудил поставки.")
    let runs = try? RunSearch(source).runs(of: query, limit: 3) { _ in true }
    #expect(runs == [SharedRun(id: 2, words: 3..<10)])
  }

  @Test func `Short runs and texts of no use are none`() throws {
    let source = ArraySource()
    source.add(["один два три четыре", "один два три четыре пять шесть"].map(analyze))
    let query = stems("ноль один два три четыре пять")
    #expect(try RunSearch(source).runs(of: query, limit: 3) { _ in true }.map(\.id) == [2])
    #expect(try RunSearch(source).runs(of: query, limit: 3) { $0 != 2 }.isEmpty)
  }

  @Test func `Several runs of one segment do not overlap`() throws {
    let source = ArraySource()
    source.add(["а б в г д е", "ж з и к л м н", "г д е ж з и"].map(analyze))
    let runs = try RunSearch(source).runs(of: stems("а б в г д е ж з и к л м н"), limit: 3) { _ in
      true
    }
    #expect(runs == [SharedRun(id: 1, words: 0..<6), SharedRun(id: 2, words: 6..<13)])
  }

  @Test(arguments: 0..<12) func `Finds what brute force finds`(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let source = ArraySource()
    var stored: [String] = []
    for _ in 0..<3 {
      stored = (0..<60).map { _ in random.text(words: 12) }
      let ids = source.add(stored.map(random.analyze))
      for id in ids where random.number(in: 0...9) == 0 { source.remove(id) }
    }
    var found = 0
    for _ in 0..<40 {
      let query = stems(
        (0..<2).map { _ in random.variation(of: stored[random.number(in: 0...59)]) }
          .joined(separator: " "))
      let useful = UInt32(random.number(in: 2...5))
      let search = RunSearch(source, mostKept: [0, 40, 1 << 21][seed % 3])
      let runs = try search.runs(of: query, limit: 3) { $0 % useful != 0 }
      let expected = try ExhaustiveSearch(source).runs(of: query, limit: 3) { $0 % useful != 0 }
      #expect(runs == expected)
      found += runs.count
    }
    #expect(found > 0)
  }

  @Test func theFilterKnowsAllItHasAndMixesUpOnlyIdsFarApart() {
    var filter = IDFilter()
    let ids: [UInt32] = [0, 1, 63, 64, 1000, 1 << 23, (1 << 24) - 1, .max - 70]
    for id in ids { filter.insert(id) }
    #expect(ids.allSatisfy(filter.mayContain))
    #expect(filter.mayContain(1 << 24 + 1000))
    #expect([2, 62, 65, 999, 1001, 1 << 22, 1 << 25 + 5].allSatisfy { !filter.mayContain($0) })
    for id in ids { filter.remove(id) }
    #expect(!ids.contains(where: filter.mayContain))
  }

  private func analyze(_ text: String) -> AnalyzedText {
    TextAnalyzer(language: LanguageTag(.russian)).analyze(text)
  }
}
