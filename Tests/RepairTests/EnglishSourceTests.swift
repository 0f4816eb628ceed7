import Linguistics
import Testing

@testable import Repair

@Suite struct EnglishSourceTests {
  @Test func articlesAreNoEditsIntoKazakh() throws {
    let repaired = try RepairCase(
      stored: "The minister held talks with a president", new: "Minister held talks with the king",
      target: "Министр президентпен келіссөз жүргізді", from: LanguageTag(.english),
      links: [("minister", "Министр"), ("president", "президентпен"), ("talks", "келіссөз")],
      words: ["king": "патшамен"]
    ).repaired()
    #expect(repaired?.text == "Министр патшамен келіссөз жүргізді")
  }
}
