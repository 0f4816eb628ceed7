import Linguistics
import TestSupport
import Testing

@testable import Matching

@Suite("Numbers and dates in the translation") struct NumberAdaptationTests {
  private func adapted(
    _ stored: String, _ new: String, _ target: String, _ language: Language
  ) -> String? {
    let russian = LanguageTag(.russian)
    let analyzer = TextAnalyzer(language: russian)
    let old = analyzer.analyze(stored)
    let fresh = analyzer.analyze(new)
    let adaptation = NumberAdaptation(
      EditScript(stored: old.tokens, new: fresh.tokens), stored: old, storedText: stored,
      new: fresh, newText: new, language: russian)
    return adaptation?.adapt(target, language: LanguageTag(language)).adapted?.text
  }

  @Test func datesBecomeTheNewOnesInEveryLanguage() {
    let stored = "Соглашение подписано 15 марта 2025 года."
    let new = "Соглашение подписано 24 августа 2026 года."
    #expect(
      adapted(stored, new, "The agreement was signed on 15 March 2025.", .english)
        == "The agreement was signed on 24 August 2026.")
    #expect(
      adapted(stored, new, "The agreement was signed on March 15, 2025.", .english)
        == "The agreement was signed on August 24, 2026.")
    #expect(
      adapted(stored, new, "Келісімге 2025 жылғы 15 наурызда қол қойылды.", .kazakh)
        == "Келісімге 2026 жылғы 24 тамызда қол қойылды.")
    #expect(
      adapted(stored, new, "Signed 15.03.2025.", .english) == "Signed 24.08.2026.")
  }

  @Test func aNumberAndItsEndingAreOneChange() {
    let russian = LanguageTag(.russian)
    let analyzer = TextAnalyzer(language: russian)
    func runs(_ old: String, _ fresh: String, _ target: String) -> [DiffRun] {
      let (stored, new) = (analyzer.analyze(old), analyzer.analyze(fresh))
      return NumberAdaptation(
        EditScript(stored: stored.tokens, new: new.tokens), stored: stored, storedText: old,
        new: new, newText: fresh, language: russian
      )?.adapt(target, language: LanguageTag(.kazakh)).adapted?.runs ?? []
    }
    #expect(
      runs("Из них 8 пришли.", "Из них 11 пришли.", "Олардың 8-і келді.") == [
        DiffRun(.same, "Олардың "), DiffRun(.deleted, "8"), DiffRun(.inserted, "11"),
        DiffRun(.same, "-і келді."),
      ])
    #expect(
      runs("Из них 8 пришли.", "Из них 6 пришли.", "Олардың 8-і келді.") == [
        DiffRun(.same, "Олардың "), DiffRun(.deleted, "8-і"), DiffRun(.inserted, "6-сы"),
        DiffRun(.same, " келді."),
      ])
  }

  @Test func datesInDigitsKeepTheirWidth() {
    #expect(
      adapted("До 21.12.2015.", "До 2 марта 2016 года.", "21.12.2015 дейін.", .kazakh)
        == "02.03.2016 дейін.")
    #expect(
      adapted("До 21.12.2015.", "До 02.03.2016.", "21.12.2015 дейін.", .kazakh)
        == "02.03.2016 дейін.")
    #expect(
      adapted("До 21.12.2015.", "До 02.03.2016.", "By 21 December 2015.", .english)
        == "By 2 March 2016.")
  }

  @Test func endingsAndOrdinalsAgreeWithTheNewNumber() {
    #expect(
      adapted("Больше 120 человек.", "Больше 45 человек.", "Саны 120-дан асты.", .kazakh)
        == "Саны 45-тен асты.")
    #expect(
      adapted("На 5 заседании.", "На 22 заседании.", "At the 5th meeting.", .english)
        == "At the 22nd meeting.")
  }

  @Test func numbersAreWrittenAsTheTranslationWritesThem() {
    #expect(
      adapted("Рост на 3,5 %.", "Рост на 4,25 %.", "Growth of 3.5%.", .english)
        == "Growth of 4.25%.")
    #expect(
      adapted("Всего 1 200 тонн.", "Всего 35 000 тонн.", "A total of 1,200 tonnes.", .english)
        == "A total of 35,000 tonnes.")
  }

  @Test func whatIsInDoubtStays() {
    #expect(
      adapted("За 5 школ 5 стран.", "За 7 школ 9 стран.", "5 countries for 5 schools.", .english)
        == nil,
      "which five is which?")
    #expect(
      adapted("Есть 1 рынок.", "Есть 5 рынков.", "1 market remains.", .english) == nil,
      "the verb would need another form")
    #expect(adapted("Прошло 5 лет.", "Прошло 5 лет!", "5 years have passed.", .english) == nil)
    #expect(
      adapted("В 2020 году 5 стран.", "5 стран в 2021 году.", "5 countries in 2020.", .english)
        != "2021 countries in 5.")
  }

  @Test func theModalVerbIsNoMonth() {
    #expect(
      adapted("Могут 5 мая.", "Могут 6 июня.", "They may on 5 May.", .english)
        == "They may on 6 June.")
  }

  @Test func nothingButNumbersAndTheirEndingsEverChanges() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "5", "12", "1 200", "3,5", "24.08.2026", "10:30", "марта", "August", "наурызда", "-дан",
      "th", " ", " ", ".", "\u{A0}", "и", "жылғы", "№", "7", "2026", "е\u{301}", "😀",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...14, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    let russian = LanguageTag(.russian)
    let analyzer = TextAnalyzer(language: russian)
    var changed = 0
    for _ in 0..<5_000 {
      let (stored, new, target) = (text(), text(), text())
      let old = analyzer.analyze(stored)
      let fresh = analyzer.analyze(new)
      let adaptation = NumberAdaptation(
        EditScript(stored: old.tokens, new: fresh.tokens), stored: old, storedText: stored,
        new: fresh, newText: new, language: russian)
      let language = try #require(Language.allCases.randomElement(using: &generator))
      guard let result = adaptation?.adapt(target, language: LanguageTag(language)).adapted else {
        continue
      }
      changed += 1
      let before = result.runs.filter { $0.kind != .inserted }.map(\.text).joined()
      #expect(Array(before.utf8) == Array(target.utf8), "the stored text can be read back")
    }
    #expect(changed > 5)
  }
}
