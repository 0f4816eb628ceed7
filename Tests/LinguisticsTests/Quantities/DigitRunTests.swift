import Testing

@testable import Linguistics

@Suite("Numbers as they are written") struct DigitRunTests {
  private func meanings(_ text: String, _ language: Language = .russian) -> [DigitRun.Meaning] {
    DigitRun.runs(in: text, language: LanguageTag(language)).map(\.meaning)
  }

  private func number(_ text: String, _ language: Language) -> WrittenNumber? {
    guard case .number(let number) = meanings(text, language).first else { return nil }
    return number
  }

  @Test(arguments: [
    ("1 234,5", Language.russian, "1234", "5"), ("1,234.5", .english, "1234", "5"),
    ("1.234", .russian, "1234", ""), ("1.234", .english, "1", "234"),
    ("1,234", .kazakh, "1", "234"),
    ("1,234", .english, "1234", ""), ("12\u{A0}000\u{A0}000", .kazakh, "12000000", ""),
    ("3,5 млрд", .russian, "3", "5"),
  ])
  func marksMeanWhatTheLanguageMakesThem(
    _ text: String, _ language: Language, _ whole: String, _ fraction: String
  ) {
    let number = number(text, language)
    #expect(number?.value == WrittenNumber.Value(whole: whole, fraction: fraction))
  }

  @Test func neighboursAreNotJoined() {
    #expect(meanings("с 2020 2021 годы").count == 2)
    #expect(meanings("5 12 человек").count == 2)
    #expect(meanings("в 2026 100 стран").count == 2)
    #expect(meanings("5/8 и 3–7").count == 4)
  }

  @Test func datesHaveThreeParts() {
    guard case .date(let parts) = meanings("до 24.08.2026 г.").first else {
      Issue.record("no date")
      return
    }
    #expect(parts.map(\.digits) == ["24", "08", "2026"])
    #expect(meanings("в 10:30") == [.literal("10:30")])
    #expect(meanings("версия 1.2.3") == [.literal("1.2.3")])
    #expect(meanings("саммит G20").isEmpty)
  }

  @Test(arguments: [
    ("950", "1,200", Language.english, "950"), ("12500", "120", .english, "12,500"),
    ("12500", "120", .russian, "12\u{A0}500"), ("2027", "2026", .english, "2027"),
    ("7", "05", .russian, "07"), ("12500", "98000", .russian, "12500"),
  ])
  func aNumberIsWrittenLikeAnother(
    _ digits: String, _ model: String, _ language: Language, _ expected: String
  ) throws {
    let model = try #require(number(model, language))
    let written = WrittenNumber(whole: digits)
      .written(like: model, in: LanguageTag(language))
    #expect(written == expected)
  }
}
