import Testing

@testable import Completion

@Suite struct RecentTextsTests {
  private func probabilities(_ texts: RecentTexts, after context: [WordID]) -> [WordID: Float] {
    var result: [WordID: Float] = [:]
    texts.addFollowers(of: context[...]) { result[$0, default: 0] += $1 }
    return result
  }

  @Test func probabilitiesAddUpToOne() {
    var texts = RecentTexts()
    texts.add([1, 2, 3, 1, 2, 4], weight: 0.5)
    texts.add([5, 1, 2, 4])
    for context: [WordID] in [[0], [0, 1], [1, 2], [9], [0, 5, 1, 2]] {
      #expect(abs(probabilities(texts, after: context).values.reduce(0, +) - 1) < 1e-4)
    }
  }

  @Test func longerAgreementCountsForMore() {
    var texts = RecentTexts()
    texts.add([1, 2, 3])
    texts.add([9, 2, 4])
    let after = probabilities(texts, after: [0, 1, 2])
    #expect(after[3, default: 0] > 2 * after[4, default: 0])
  }

  @Test func textsDoNotRunIntoOneAnother() {
    var texts = RecentTexts()
    texts.add([1, 2])
    texts.add([3, 4])
    let after = probabilities(texts, after: [0, 1, 2])
    #expect(after[3, default: 0] < 0.5)
    #expect(probabilities(texts, after: [0])[3, default: 0] > 0.3)
  }

  @Test func olderTextsFadeButNotAway() {
    var texts = RecentTexts()
    texts.add([1])
    for _ in 0..<100 { texts.fade(by: 0.9, least: 0.25) }
    texts.add([2])
    let after = probabilities(texts, after: [7])
    #expect(abs(after[1, default: 0] - 0.2) < 0.01)
  }
}
