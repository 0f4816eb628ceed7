import Linguistics
import Testing

@testable import Repair

@Suite struct RemovalTests {
  @Test func aSentenceThatTheNewTextHasNotGoes() throws {
    let repaired = try RepairCase(
      stored: "Посол прибыл в Астану. Завтра он вручит грамоты.", new: "Посол прибыл в Астану.",
      target: "Елші Астанаға келді. Ертең ол грамоталарды тапсырады."
    ).repaired()
    #expect(repaired?.text == "Елші Астанаға келді.")
    let first = try RepairCase(
      stored: "Завтра он вручит грамоты. Посол прибыл в Астану.", new: "Посол прибыл в Астану.",
      target: "Tomorrow he presents his letters. The ambassador has arrived in Astana.",
      to: LanguageTag(.english)
    ).repaired()
    #expect(first?.text == "The ambassador has arrived in Astana.")
  }

  @Test func ofSentencesThatDoNotGoTogetherNoneGoes() throws {
    let repaired = try RepairCase(
      stored: "Посол прибыл в Астану. Завтра он вручит грамоты.", new: "Посол прибыл в Астану.",
      target: "Елші Астанаға келді, ертең ол грамоталарды тапсырады."
    ).repaired()
    #expect(repaired == nil)
  }

  @Test func whatAMarkPartsFromTheRestGoesWithTheMark() throws {
    let repaired = try RepairCase(
      stored: "Дата: 7 сентября", new: "7 сентября", target: "Күні: 7 қыркүйек",
      links: [("Дата", "Күні"), ("сентября", "қыркүйек")]
    ).repaired()
    #expect(repaired?.text == "7 қыркүйек")
    let last = try RepairCase(
      stored: "Министр прибыл в Астану, агентство", new: "Министр прибыл в Астану",
      target: "Министр Астанаға келді, агенттік",
      links: [("Министр", "Министр"), ("агентство", "агенттік")]
    ).repaired()
    #expect(last?.text == "Министр Астанаға келді")
  }
}
