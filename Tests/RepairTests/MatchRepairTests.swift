import Alignment
import Linguistics
import Matching
import Testing

@testable import Repair

@Suite struct MatchRepairTests {
  @Test func aTermTakesTheFormOfTheOneItReplaces() throws {
    let repaired = try RepairCase(
      stored: "Мэр заинтересован в связях с Карагандой.",
      new: "Мэр заинтересован в связях с Петропавловском.",
      target: "Мэр Қарағандымен байланысқа мүдделі.",
      terms: [("Караганда", "Қарағанды"), ("Петропавловск", "Петропавл")]
    ).repaired()
    #expect(repaired?.text == "Мэр Петропавлмен байланысқа мүдделі.")
    #expect(repaired?.spans.map(\.old) == ["Қарағандымен"])
    #expect(repaired?.spans.first?.origin == .term)
  }

  @Test func theHeadThatStaysKeepsItsForm() throws {
    let repaired = try RepairCase(
      stored: "Стороны обсудили вопрос тесных связей.",
      new: "Стороны обсудили вопрос побратимских связей.",
      target: "Тараптар тығыз байланыс мәселесін талқылады.",
      terms: [
        ("тесных", "тығыз"), ("связей", "байланыс"),
        ("побратимских связей", "бауырластық байланыстар"),
      ]
    ).repaired()
    #expect(repaired?.text == "Тараптар бауырластық байланыс мәселесін талқылады.")
  }

  @Test func englishGetsArticleNumberAndCapitals() throws {
    let repaired = try RepairCase(
      stored: "Президент прибыл с официальным визитом.", new: "Президент прибыл с рабочим визитом.",
      target: "The President arrived on an official visit.", to: LanguageTag(.english),
      links: [("официальным", "official"), ("визитом", "visit")], words: ["рабочим": "working"]
    ).repaired()
    #expect(repaired?.text == "The President arrived on a working visit.")
    let first = try RepairCase(
      stored: "Министр прибыл в Астану.", new: "Посол прибыл в Астану.",
      target: "Министр Астанаға келді.", terms: [("Министр", "Министр"), ("Посол", "елші")]
    ).repaired()
    #expect(first?.text == "Елші Астанаға келді.")
  }

  @Test func wordsThatChangedTogetherAreRepairedOneByOne() throws {
    var known = RepairCase(
      stored: "Стороны обсудили торговлю зерном.", new: "Стороны обсудили поставки угля.",
      target: "Тараптар астық саудасын талқылады.",
      links: [("торговлю", "саудасын"), ("зерном", "астық")],
      words: ["поставки": "жеткізілімін", "угля": "көмір"])
    let repaired = try known.repaired()
    #expect(repaired?.text == "Тараптар көмір жеткізілімін талқылады.")
    #expect(repaired?.spans.map(\.old) == ["астық", "саудасын"])
    known.words["угля"] = nil
    #expect(try known.repaired() == nil)
  }

  @Test func linksOfOtherTextsAreNotTakenOver() {
    func text(_ string: String, _ language: Language) -> RepairText {
      RepairText(string, TextAnalyzer(language: LanguageTag(language)).analyze(string))
    }
    let stored = text("новый договор", .russian)
    let target = text("new treaty", .english)
    func linked(_ source: String) -> [Range<Int>?] {
      var known = MatchRepair.Case(
        stored: stored, new: stored, target: target,
        script: EditScript(stored: stored.analyzed.tokens, new: stored.analyzed.tokens),
        from: LanguageTag(.russian), to: LanguageTag(.english))
      known.addLinks(
        LinkedUnit(
          source: WordSequence(TextAnalyzer(language: LanguageTag(.russian)).analyze(source)),
          target: WordSequence(target.analyzed),
          links: WordLinks(
            links: [
              WordLinks.Link(source: 0, target: 0, weight: 250),
              WordLinks.Link(source: 1, target: 1, weight: 250),
            ], quality: -2)))
      return [known.links.target(of: 0..<1), known.links.target(of: 1..<2)]
    }
    #expect(linked("новый договор") == [0..<1, 1..<2])
    #expect(linked("старый договор") == [nil, nil])
  }

  @Test func oneEditThatCannotBeRepairedLeavesAllAsItWas() throws {
    var known = RepairCase(
      stored: "Стороны обсудили торговлю с Карагандой.",
      new: "Стороны обсудили логистику с Петропавловском.",
      target: "Тараптар Қарағандымен сауданы талқылады.", links: [("торговлю", "сауданы")],
      terms: [("Караганда", "Қарағанды"), ("Петропавловск", "Петропавл")])
    #expect(try known.repaired() == nil)
    known.words = ["логистику": "логистиканы"]
    #expect(try known.repaired()?.text == "Тараптар Петропавлмен логистиканы талқылады.")
  }

  @Test func modifiersComeAndGo() throws {
    var known = RepairCase(
      stored: "Подписан новый договор.", new: "Подписан договор.",
      target: "A new treaty has been signed.", to: LanguageTag(.english),
      links: [("новый", "new"), ("договор", "treaty"), ("Подписан", "signed")])
    #expect(try known.repaired()?.text == "A treaty has been signed.")
    (known.stored, known.new) = (known.new, known.stored)
    known.target = "A treaty has been signed."
    known.links.removeFirst()
    known.words = ["новый": "important"]
    #expect(try known.repaired()?.text == "An important treaty has been signed.")
  }

  @Test func genderThatNoTranslationShowsIsNoEdit() throws {
    let repaired = try RepairCase(
      stored: "Встреча с Карагандой, имеющей порт.",
      new: "Встреча с Петропавловском, имеющим порт.",
      target: "Порты бар Қарағандымен кездесу.",
      terms: [("Караганда", "Қарағанды"), ("Петропавловск", "Петропавл")]
    ).repaired()
    #expect(repaired?.text == "Порты бар Петропавлмен кездесу.")
  }

  @Test func wordsThatStandForMoreThanTheEditAreLeftAlone() throws {
    let repaired = try RepairCase(
      stored: "Стороны обсудили торговлю.", new: "Стороны обсудили логистику.",
      target: "Тараптар сауданы талқылады.",
      links: [("торговлю", "сауданы"), ("обсудили", "сауданы")], words: ["логистику": "логистиканы"]
    ).repaired()
    #expect(repaired == nil)
  }
}
