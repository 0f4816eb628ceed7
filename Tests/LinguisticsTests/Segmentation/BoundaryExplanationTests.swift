import Testing

@testable import Linguistics

@Suite struct BoundaryExplanationTests {
  private let text = """
    Встреча прошла 5 мая 2018 г. В Москве обсудили дер. Абая и т. д. «Да!» – сказал он. Всё.
    Стороны договорились.
    """

  @Test func `Explaining changes no cut`() {
    let plain = Segmenter(language: .russian).segments(in: text)
    let explained = Segmenter(language: .russian, explains: true).segments(in: text)
    #expect(plain.map(\.bytes) == explained.map(\.bytes))
    #expect(plain.allSatisfy { $0.decisions.isEmpty })
  }

  @Test func `Every segment ends with a cut and has no other inside`() {
    for segment in Segmenter(language: .russian, explains: true).segments(in: text) {
      #expect(segment.decisions.last?.byte == segment.bytes.upperBound)
      #expect(segment.decisions.last?.scalar == segment.scalars.upperBound)
      #expect(
        segment.decisions.map(\.isCut)
          == segment.decisions.indices.map {
            $0 == segment.decisions.count - 1
          })
    }
  }

  @Test func `The scorer's answers say what speaks for and against`() throws {
    let segments = Segmenter(language: .russian, explains: true).segments(in: text)
    let street = try #require(
      segments[1].decisions.first { decision in !decision.isCut })
    guard case .scorer(let logOdds, let strongest) = street.reason else {
      Issue.record("not the scorer: \(street.reason)")
      return
    }
    #expect(logOdds < 0)
    #expect(strongest.contains { $0.answer.contains("\"дер\" is listed: address") })
  }

  @Test func `Rules and line ends are named`() {
    let segments = Segmenter(language: .russian, explains: true).segments(in: text)
    let reasons = segments.flatMap(\.decisions).map(\.reason)
    #expect(reasons.contains(.rule(.continuation)))
    #expect(reasons.filter { $0 == .rule(.lineEnd) }.count == 2)
  }

  @Test func `The sum explained is the score decided by`() {
    let scorer = BoundaryScorer(.russian)
    var text = text
    text.withUTF8 { bytes in
      var scanner = BoundaryScanner(bytes, 0..<bytes.count)
      while let candidate = scanner.next() {
        let context = BoundaryContext(bytes, candidate, start: 0)
        let score = scorer.score(context, in: 0..<bytes.count)
        guard
          case .scorer(let logOdds, _) = scorer.explanation(context, in: 0..<bytes.count)
        else { return }
        #expect(logOdds == Double(score) / Double(BoundaryWeights.scale))
      }
    }
  }
}
