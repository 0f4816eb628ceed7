import Testing

@testable import Repair

@Suite struct EnglishPlaceTests {
  private func place(
    after before: String? = nil, begins: Bool = false, ends: Bool = false, holds: Bool? = nil
  ) -> WordPlace {
    WordPlace(
      before: before, beginsWithVerb: begins, endsWithVerb: ends,
      holdsVerb: holds ?? (begins || ends))
  }

  private func fitted(
    _ new: String, in old: String, of base: String?, _ place: WordPlace
  ) -> String? {
    EnglishPlace().fitted(new, inPlaceOf: old, base: base, place)?.text
  }

  @Test(arguments: [
    ("agreement", "treaties", "treaty", "agreements"),
    ("agreements", "treaty", "treaty", "agreements"),
    ("agreement", "treaty", "treaty", "agreement"), ("visit", "meeting’s", "meeting", "visit’s"),
    ("allies", "partners’", "partner", "allies’"),
    ("trade agreement", "peace treaties", "peace treaty", "trade agreements"),
    ("minister of trade", "heads of state", "head of state", "ministers of trade"),
    ("Minister", "Presidents", "President", "Ministers"),
  ])
  func aNounHasTheNumberOfItsPlace(_ new: String, _ old: String, _ base: String, _ expected: String)
  {
    #expect(fitted(new, in: old, of: base, place()) == expected)
  }

  @Test func aVerbHasTheTenseOfItsPlace() {
    let verb = place(begins: true, ends: true)
    #expect(fitted("sign", in: "discussed", of: "discuss", verb) == "signed")
    #expect(fitted("open", in: "closing", of: "close", verb) == "opening")
    #expect(
      fitted("sign a treaty", in: "exchanged views", of: "exchange views", verb)
        == "signed a treaty")
  }

  /// A verb in its dictionary form, or one of which nothing is known, is not guessed at.
  @Test func withoutABaseVerbsAreLeftAndNounsAreLessSure() throws {
    #expect(fitted("sign", in: "discussed", of: nil, place(begins: true)) == nil)
    #expect(fitted("signed", in: "discussed", of: nil, place(after: "have")) == nil)
    let same = try #require(
      EnglishPlace().fitted("talks", inPlaceOf: "meetings", base: nil, place()))
    let other = try #require(
      EnglishPlace().fitted("talk", inPlaceOf: "meetings", base: nil, place()))
    #expect(same.text == "talks")
    #expect(same.confidence > other.confidence)
  }

  @Test func anAuxiliaryWantsAVerbThatLooksAlike() {
    let helped = place(after: "have", begins: true)
    #expect(EnglishPlace().likeness(of: "signed", to: "discussed", helped) > 0.8)
    #expect(EnglishPlace().likeness(of: "signing", to: "discussed", helped) < 0.6)
    #expect(EnglishPlace().likeness(of: "signs", to: "closing", helped) == 0)
    #expect(fitted("signed", in: "discussed", of: nil, helped) == nil)
  }

  @Test func headlinesAreNotSentences() {
    let verb = place(begins: true)
    #expect(EnglishPlace().likeness(of: "visits", to: "visited", verb) == 0.5)
    #expect(EnglishPlace().likeness(of: "held", to: "visited", verb) > 0.9)
    #expect(EnglishPlace().likeness(of: "port", to: "bridge", place()) > 0.9)
    let last = place(ends: true)
    #expect(EnglishPlace().likeness(of: "talks begin", to: "talks begun", last) > 0.4)
  }
}
