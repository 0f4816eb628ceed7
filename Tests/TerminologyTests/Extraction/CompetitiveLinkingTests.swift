import Testing

@testable import Alignment
@testable import Terminology

@Suite("Pairing of candidates")
struct CompetitiveLinkingTests {
  private func span(_ candidate: Int32, _ positions: ClosedRange<Int>) -> TermSide.Span {
    TermSide.Span(
      candidate: candidate, words: positions.lowerBound..<positions.upperBound + 1,
      positions: positions, contentCount: positions.count)
  }

  private func links(_ pairs: (UInt8, UInt8)...) -> WordLinks {
    WordLinks(
      links: pairs.map { WordLinks.Link(source: $0.0, target: $0.1, weight: 255) }, quality: -2)
  }

  @Test("Phrases are counted when no word of theirs is linked to one outside")
  func consistency() {
    var pairs = PhrasePairs()
    // Words 0 and 1 translate as 1 and 0; word 1 alone is candidate 7, both together are 5.
    pairs.add(
      [span(5, 0...1), span(7, 1...1)], [span(3, 0...1), span(4, 0...0)],
      links((0, 1), (1, 0)), sentence: 9)
    #expect(pairs.counts[PhrasePairs.key(5, 3)]?.whole == 1)
    #expect(pairs.counts[PhrasePairs.key(5, 3)]?.sentences == [9])
    #expect(pairs.counts[PhrasePairs.key(7, 4)]?.whole == 1)
    #expect(pairs.counts[PhrasePairs.key(5, 4)] == nil)
    #expect(pairs.counts[PhrasePairs.key(7, 3)] == nil)
  }

  @Test("A translation that is taken is no translation of anything else")
  func oneToOne() {
    var pairs = PhrasePairs()
    for sentence in 0..<6 {
      pairs.add([span(1, 0...0)], [span(8, 0...0)], links((0, 0)), sentence: sentence)
    }
    for sentence in 6..<10 {
      pairs.add([span(2, 0...0)], [span(8, 0...0)], links((0, 0)), sentence: sentence)
    }
    let chosen = CompetitiveLinking.pairs(
      pairs, sentences: 40, minimum: 3, leastAgreement: 0.3
    ) { _, _ in true }
    #expect(chosen.map(\.source) == [1])
    #expect(chosen.first?.together == 6)
  }

  @Test("The log-likelihood ratio grows with evidence and is nothing at chance")
  func likelihood() {
    #expect(abs(CompetitiveLinking.logLikelihood(50, 40, 20, 100)) < 1e-9)
    #expect(
      CompetitiveLinking.logLikelihood(20, 20, 20, 100)
        > CompetitiveLinking.logLikelihood(10, 10, 10, 100))
  }
}
