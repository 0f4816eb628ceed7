import Linguistics
import Matching
import Testing

@testable import Repair

@Suite struct RepairTextTests {
  private func text(_ string: String, _ language: Language = .russian) -> RepairText {
    RepairText(string, TextAnalyzer(language: LanguageTag(language)).analyze(string))
  }

  @Test func wordsLieInRangesThatCutNone() {
    let text = text("Посол прибыл, и 12 мая уехал.")
    #expect(text.words.indices.map(text.word) == ["Посол", "прибыл", "и", "12", "мая", "уехал"])
    let two = text.bytes(of: 0..<2)
    #expect(text.string(two) == "Посол прибыл")
    #expect(text.words(in: two) == 0..<2)
    #expect(text.words(in: 0..<4) == nil)
    #expect(text.words(in: two.upperBound..<two.upperBound + 1) == nil)
  }

  @Test func marksStandBetweenWordsAndAtTheEnds() {
    let text = text("Посол прибыл, и\u{A0}уехал")
    #expect(text.words.indices.map(text.hasMark(before:)) == [true, false, true, false])
    #expect(text.hasMark(before: text.words.count))
  }

  @Test func quotationsAndCapitalsAreSeen() {
    let text = text("Фонд «Самрук» открыл 5 школ")
    #expect(text.isQuoted(1..<2) && !text.isQuoted(0..<1))
    #expect(text.isCapitalized(0) && !text.isCapitalized(2))
    #expect(text.mayBegin(with: 3) && !text.mayBegin(with: 4))
  }

  @Test func sentencesAreTheirWords() {
    let text = text("Посол прибыл. Мэр уехал.")
    #expect(text.sentences(in: LanguageTag(.russian)) == [0..<2, 2..<4])
    #expect(text.sentences(in: LanguageTag("de")).isEmpty)
  }

  private func edit(_ range: Range<Int>, _ new: String) -> RepairEdit {
    RepairEdit(range: range, text: new, source: "слова", origin: .word, confidence: 0.5)
  }

  @Test func editsAndNumbersArePutIn() throws {
    let target = text("The envoy met 5 mayors.", .english)
    let repaired = try #require(
      RepairedText(target, [edit(4..<9, "ambassador")], numbers: [(range: 14..<15, text: "7")]))
    #expect(repaired.text == "The ambassador met 7 mayors.")
    #expect(repaired.spans.map(\.range) == [4..<14])
    #expect(repaired.spans.map(\.old) == ["envoy"])
    #expect(repaired.confidence == 0.5)
    #expect(repaired.runs.filter { $0.kind == .deleted }.map(\.text) == ["envoy", "5"])
  }

  @Test func whatStaysAsItIsIsNoChange() throws {
    let repaired = try #require(
      RepairedText(text("The envoy left.", .english), [edit(4..<9, "envoy")], numbers: []))
    #expect(repaired.runs.allSatisfy { $0.kind == .same })
    #expect(repaired.spans.count == 1)
  }

  @Test func editsThatLieOverEachOtherAreRefused() {
    let target = text("The envoy left.", .english)
    #expect(RepairedText(target, [edit(0..<9, "He"), edit(4..<9, "it")], numbers: []) == nil)
  }
}
