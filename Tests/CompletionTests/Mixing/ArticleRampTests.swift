import Testing

@testable import Completion

@Suite struct ArticleRampTests {
  private let ramp = ArticleRamp(alone: 0.6, inArticle: 1)

  @Test func beginsAlone() {
    #expect(ramp.after(0) == 0.6)
  }

  @Test func growsWithEverySegmentUntilTheArticleIsKnown() {
    let values = (0...ArticleRamp.segments).map(ramp.after)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(values.last == 1)
    #expect(ramp.after(500) == 1)
  }

  @Test func mayStayTheSame() {
    #expect(ArticleRamp(0.3).after(0) == 0.3)
    #expect(ArticleRamp(0.3).after(5) == 0.3)
  }
}
