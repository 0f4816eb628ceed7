import Linguistics
import Testing

@testable import Alignment

@Suite struct RussianGovernmentTests {
  private func government(_ phrase: String) -> RussianGovernment? {
    let words = phrase.split(separator: " ").map(String.init)
    let rest = words.dropFirst().filter { $0.first?.isNumber != true }
    return RussianGovernment(
      of: words[0], rest, hasNumber: rest.count < words.count - 1)
  }

  @Test(arguments: [
    ("в Счетном комитете", KazakhReading.Case.locative),
    ("на Государственной границе", .locative), ("в сельских районах", .locative),
    ("во всех областях", .locative), ("из областного бюджета", .ablative),
    ("из 20 районов", .ablative), ("к административной ответственности", .dative),
    ("с исполнительными органами", .instrumental), ("от имени Правительства", .ablative),
  ])
  func aPrepositionIsACase(phrase: String, expected: KazakhReading.Case) {
    #expect(government(phrase) == RussianGovernment(expected))
  }

  @Test(arguments: [
    ("по Павлодарской области", KazakhReading.Case.nominative, "бойынша"),
    ("о проведении выборов", .nominative, "туралы"),
    ("через интернет-портал", .nominative, "арқылы"), ("до 1 сентября", .dative, "дейін"),
  ])
  func aPrepositionIsAWordBehind(phrase: String, expected: KazakhReading.Case, word: String) {
    #expect(government(phrase) == RussianGovernment(expected, word))
  }

  @Test(arguments: [
    // Where to, by how much, since when: said by the verb.
    "в первую очередь", "на рождение ребенка", "в местные органы", "на 300 мест",
    "с медицинской организации", "с 1 января", "от 9 мая", "через 10 лет", "по 9 мая",
    "для получения разрешения", "по управлению активами",
    // The noun is to come.
    "в местных исполнительных", "к 2020 году планируется",
    "в условиях рынка государство выбрало", "к единой государственной",
    "при Президенте", "за рубежом", "и другие",
  ])
  func whatTheVerbDecidesIsLeftOpen(phrase: String) {
    #expect(government(phrase) == nil)
  }
}
