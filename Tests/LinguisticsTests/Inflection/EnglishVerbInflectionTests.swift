import Testing

@testable import Linguistics

@Suite struct EnglishVerbInflectionTests {
  @Test(arguments: [
    ("discussed", "discuss", "consider", "considered"), ("held", "hold", "organise", "organised"),
    ("discussed", "discuss", "hold", "held"), ("developing", "develop", "make", "making"),
    ("visits", "visit", "carry", "carries"), ("noted", "note", "commit", "committed"),
    ("expanding", "expand", "visit", "visiting"), ("meetings", "meeting", "agency", "agencies"),
    ("agency", "agency", "tie", "tie"), ("taken", "take", "give", "given"),
  ])
  func aWordTakesTheFormOfAnother(form: String, old: String, new: String, right: String) {
    #expect(EnglishInflection.moved(form, of: old, to: new) == right)
  }

  @Test func aFormThatIsTwoOfTheNewWordIsRefused() {
    // Past or participle: `discussed` does not tell.
    #expect(EnglishInflection.moved("discussed", of: "discuss", to: "give") == nil)
    #expect(EnglishInflection.moved("noted", of: "discuss", to: "consider") == nil)
  }
}
