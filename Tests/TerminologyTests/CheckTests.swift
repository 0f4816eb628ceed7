import Linguistics
import Testing

@testable import Terminology

@Suite("Checks of a translation")
struct CheckTests {
  @Test(
    "Numbers that say the same are no fault",
    arguments: [
      ("12 000 тенге", "12,000 tenge"), ("12 тыс.", "12,000"), ("в 17:00", "at 5 p.m."),
      ("3,5 млн", "3.5 million"), ("счёт 4:1", "4-1"), ("1990-е", "the 90s"),
      ("5 дней", "five days"),
    ])
  func sameNumbers(source: String, target: String) {
    #expect(NumberCheck.missing(source: source, target: target).isEmpty)
  }

  @Test(
    "Numbers that differ are",
    arguments: [("2024 год", "2023"), ("148 человек", "people"), ("15 марта", "March 16")])
  func otherNumbers(source: String, target: String) {
    #expect(!NumberCheck.missing(source: source, target: target).isEmpty)
  }

  @Test("Faults of form")
  func form() {
    func faults(_ source: String, _ target: String) -> [FormCheck.Fault] {
      FormCheck.faults(
        source: source, target: target, from: LanguageTag(.russian), to: LanguageTag(.kazakh))
    }
    #expect(faults("Да", " ") == [.empty])
    #expect(faults("Это было очень давно", "Это было очень давно") == [.untranslated])
    #expect(faults("Два слова", "Екі  сөз") == [.doubledSpace])
    #expect(faults("«Мир»", "«Бейбітшілік") == [.unbalancedQuotes])
    #expect(faults("Саяси", "Cаяси") == [.mixedScript("Cаяси")])
    #expect(faults("Samsung", "Samsung") == [])
  }
}
