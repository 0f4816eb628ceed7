import Testing

@testable import Repair

@Suite struct KazakhPlaceTests {
  private let place = WordPlace(
    before: nil, beginsWithVerb: false, endsWithVerb: false, holdsVerb: false)

  private func fitted(_ new: String, in old: String, of base: String?) -> String? {
    KazakhPlace().fitted(new, inPlaceOf: old, base: base, place)?.text
  }

  @Test(arguments: [
    ("порт", "көпірді", "көпір", "портты"), ("қала", "көпірдің", "көпір", "қаланың"),
    ("мектеп", "көпірлерге", "көпір", "мектептерге"),
    ("Қарағанды", "Астанада", "Астана", "Қарағандыда"),
    ("сауда келісімі", "бейбіт шартты", "бейбіт шарт", "сауда келісімін"),
    ("ашу", "жабуға", "жабу", "ашуға"),
  ])
  func theLastWordHasTheEndingsOfItsPlace(
    _ new: String, _ old: String, _ base: String, _ expected: String
  ) {
    #expect(fitted(new, in: old, of: base) == expected)
  }

  /// `тығыз байланыс`, `бауырластық байланыс`: the head is the same, and so is its form.
  @Test func aHeadThatStaysKeepsItsForm() {
    #expect(
      fitted("бауырластық байланыс", in: "тығыз байланысты", of: nil) == "бауырластық байланысты")
  }

  @Test func aPostpositionTakesNoEndings() {
    #expect(fitted("сауда туралы", in: "мәдениет бойынша", of: nil) == "сауда туралы")
    #expect(fitted("сауда туралы", in: "мәдениетті", of: nil) == nil)
  }

  @Test func endingsThatAgreeAreLikely() {
    let form = KazakhPlace()
    #expect(form.likeness(of: "портты", to: "портты", place) == 1)
    #expect(form.likeness(of: "портты", to: "көпірді", place) > 0.8)
    #expect(form.likeness(of: "портқа", to: "көпірді", place) < 0.3)
    // The possessive of a head goes with the words before it.
    #expect(form.likeness(of: "министрі", to: "сыртқы істер министрлігі", place) == 0.3)
    #expect(form.likeness(of: "", to: "көпірді", place) == 0)
  }
}
