import Testing

@testable import Linguistics

@Suite("What quantities begin with")
struct QuantityBeginningsTests {
  /// Words of numbers, months and measures, in forms and compounds, among words that begin alike.
  private static let words: [Language: [String]] = [
    .russian: Array(RussianNumerals.words.keys) + Array(MonthName.russianForms.keys)
      + Array(WeekdayName.russianForms.keys) + Array(QuantityScan.loneScales)
      + RussianNumerals.prefixes.map { $0.0 + "дневный" }
      + Array((QuantityScan.parts[.russian] ?? [:]).keys)
      + [
        "вдвое", "удвоился", "полчаса", "полмиллиона", "получил", "полёт", "в", "и", "на", "года",
        "тыс", "млн", "человек", "процентов", "сторона", "стол", "девушка", "XXI", "ХХ", "Х", "V",
        "сент", "мая", "Маяк", "ма\u{438}\u{306}", "трёх", "трехсторонний",
      ],
    .english: Array(EnglishNumerals.words.keys) + Array(MonthName.englishForms.keys)
      + Array(WeekdayName.englishForms.keys) + Array(NumberScale.english.keys)
      + Array((QuantityScan.parts[.english] ?? [:]).keys)
      + [
        "a", "an", "of", "half", "hour", "and", "May", "March", "Sept", "Mon", "Fri", "doubled",
        "fivefold", "several", "the", "for", "first-ever", "Q2", "I", "XIV", "year", "dollars",
        "naïve", "G20", "per", "cent",
      ],
    .kazakh: Array(KazakhNumerals.values.keys) + KazakhNumerals.collectives
      + KazakhNumerals.ordinals.map(\.0) + NumberScale.kazakh.map(\.0) + MonthName.kazakh
      + WeekdayName.kazakh
      + [
        "мыңнан", "млннан", "жарымға", "жартысы", "ширек", "үштен", "екісі", "бестен", "онда",
        "қазанда", "жұмада", "бестік", "біреуі", "үшіншіден", "қала", "жыл", "және", "мен", "жиын",
        "жетіге", "XX", "ІІІ", "тамызын",
      ],
  ]

  /// Whatever stands together: no quantity is missed because of what its first letters are.
  @Test(arguments: [Language.russian, .english, .kazakh], 0..<8)
  func nothingIsMissed(_ language: Language, _ seed: Int) throws {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let words = try #require(Self.words[language]).sorted()
    for _ in 0..<400 {
      var text = ""
      for _ in 0...next(6) {
        let word = next(12) == 0 ? "\(next(3000))" : words[next(words.count)]
        text += next(3) == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
        text += [" ", " ", " ", "-", ", ", ". "][next(6)]
      }
      let pieces = QuantityText(text, language: LanguageTag(language))
      var scan = QuantityScan(text: pieces, language: language, isMonthFirst: language == .english)
      scan.beginnings = nil
      let expected = scan.read()
      let found = QuantityReader(language: LanguageTag(language)).quantities(in: text)
      #expect(found.map { "\($0)" } == expected.map { "\($0)" }, "\(text)")
    }
  }

  @Test func ordinarySentencesHaveNone() {
    let texts: [(Language, String)] = [
      (.russian, "Стороны обсудили вопросы сотрудничества в области культуры."),
      (.english, "The parties discussed matters of cooperation in the field of culture."),
      (.kazakh, "Тараптар мәдениет саласындағы ынтымақтастықты талқылады."),
    ]
    for (language, text) in texts { #expect(!QuantityBeginnings.of(language).mayStand(in: text)) }
  }
}
