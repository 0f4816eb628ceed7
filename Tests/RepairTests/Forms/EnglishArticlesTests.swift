import Testing

@testable import Repair

@Suite struct EnglishArticlesTests {
  @Test(arguments: [
    ("an", "working visit", "official visit", "a"), ("a", "honest answer", "clear answer", "an"),
    ("A", "official visit", "working visit", "An"), ("a", "unified approach", "new approach", "a"),
    ("a", "uninterrupted supply", "steady supply", "an"), ("a", "close ties", "strong link", ""),
    ("the", "Kazakhstan", "United Kingdom", ""), ("the", "Ministry", "Council", "the"),
    ("a", "Munich Security Conference", "ministerial conference", "the"),
    ("a", "head of the delegation", "delegation of experts", "the"),
    ("a", "Kazakh delegation", "delegation", "a"), ("the", "SCO summit", "OTS summit", "the"),
    ("The", "President Kassym-Jomart Tokayev", "President of Kazakhstan", ""),
    (
      "The", "Kassym-Jomart Tokayev congratulated the President",
      "President of Kazakhstan congratulated the President", ""
    ),
  ])
  func articleGoesByTheWordsAfterIt(article: String, new: String, old: String, right: String) {
    #expect(EnglishArticles.article(article, before: new, inPlaceOf: old) == right)
  }

  @Test func namesGetTheArticleTheyTake() {
    #expect(EnglishArticles.needsThe("United States", inPlaceOf: "Kazakhstan"))
    #expect(!EnglishArticles.needsThe("Chile", inPlaceOf: "Croatia"))
    #expect(
      !EnglishArticles.needsThe("President Kassym-Jomart Tokayev", inPlaceOf: "Kassym-Jomart"))
    #expect(EnglishArticles.needsThe("two countries", inPlaceOf: "Kazakhstan and Poland"))
    #expect(EnglishArticles.needsThe("sides agreed", inPlaceOf: "Agreement was reached"))
  }
}
