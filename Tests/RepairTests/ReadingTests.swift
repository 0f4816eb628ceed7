import Linguistics
import Matching
import Testing

@testable import Repair

/// What English a repair must not become.
@Suite struct ReadingTests {
  @Test func aWordIsNotSaidTwice() throws {
    var known = RepairCase(
      stored: "Казахстан придаёт особое значение отношениям.",
      new: "Казахстан придаёт важное значение отношениям.",
      target: "Kazakhstan attaches particular importance to relations.",
      to: LanguageTag(.english), links: [("особое", "particular"), ("значение", "importance")],
      words: ["важное": "important"])
    #expect(try known.repaired() == nil)
    known.words = ["важное": "great"]
    #expect(try known.repaired()?.text == "Kazakhstan attaches great importance to relations.")
  }

  @Test func aNameBetweenCommasIsReplacedByANameOnly() throws {
    var known = RepairCase(
      stored: "Посол Сыздыков вручил грамоты.", new: "Посол торжественно вручил грамоты.",
      target: "Our Ambassador, Syzdykov, presented letters.", to: LanguageTag(.english),
      links: [("Сыздыков", "Syzdykov"), ("вручил", "presented"), ("грамоты", "letters")],
      words: ["торжественно": "solemnly"])
    #expect(try known.repaired() == nil)
    known.new = "Посол Касенов вручил грамоты."
    known.words = ["Касенов": "Kassenov"]
    #expect(try known.repaired()?.text == "Our Ambassador, Kassenov, presented letters.")
  }

  @Test func aPossessiveStandsOnlyWhereOneStood() throws {
    let repaired = try RepairCase(
      stored: "Грамоты вручены президенту Аргентины.", new: "Грамоты вручены президенту страны.",
      target: "Letters were presented to the President of Argentina.", to: LanguageTag(.english),
      links: [("Аргентины", "Argentina"), ("президенту", "President")],
      words: ["страны": "country’s"]
    ).repaired()
    #expect(repaired == nil)
  }
}
