import Linguistics
import Testing

@testable import Alignment

@Suite struct GovernedPartsTests {
  private static let russian = LanguageTag("ru")
  private static let kazakh = LanguageTag("kk")

  /// The part of a sentence between `‹` and `›`, translated so, as it is offered.
  private func governed(
    _ marked: String, _ translations: [String]
  ) throws -> (source: String, targets: [String]) {
    let pieces = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { "‹›".contains($0) })
    let text = pieces.joined()
    let analyzer = TextAnalyzer(language: Self.russian)
    let query = FragmentQuery(text, analyzer.analyze(text), language: Self.russian)
    let start = pieces[0].utf8.count
    let range = start..<start + pieces[1].utf8.count
    let span = query.tokens.indices.filter { range.contains(Int(query.tokens[$0].start)) }
    let parts = try #require(GovernedParts(from: Self.russian, to: Self.kazakh))
    let targets = translations.enumerated().map { rank, text in
      FoundFragment.Target(text: text, confidence: 0.8 - Double(rank) / 10, count: 3, unit: rank)
    }
    let found = parts.governed(
      FoundFragment(range: range, targets: targets), at: span[0]..<span[span.count - 1] + 1,
      of: query)
    return (FragmentQuery.text(text, found.range), found.targets.map(\.text))
  }

  @Test(arguments: [
    ("Об этом сообщили в ‹Счетном комитете›.", "Есеп комитетінің", "Есеп комитетінде"),
    ("На ‹Государственной границе› тихо.", "Мемлекеттік шекарасын", "Мемлекеттік шекарасында"),
    (
      "Привлекли к ‹административной ответственности›", "әкімшілік жауапкершілік",
      "әкімшілік жауапкершілікке"
    ),
    ("Выделено из ‹областного бюджета› 5 млн", "облыстық бюджет", "облыстық бюджеттен"),
    ("работает с ‹исполнительными органами›", "атқарушы органдар", "атқарушы органдармен"),
    ("Доклад о ‹проведении выборов›", "сайлау өткізу", "сайлау өткізу туралы"),
    ("по ‹Павлодарской области›", "Павлодар облысы", "Павлодар облысы бойынша"),
    ("на ‹государственном языке›", "мемлекеттік тілде", "мемлекеттік тілде"),
  ])
  func thePartTakesItsPrepositionAndTheFormItAsksFor(
    marked: String, translation: String, expected: String
  ) throws {
    let found = try governed(marked, [translation])
    #expect(found.targets == [expected])
    #expect(found.source.contains(" "))
    #expect(found.source.hasPrefix(marked.prefix { $0 != "‹" }.split(separator: " ").last ?? "?"))
  }

  @Test(arguments: [
    // No preposition, another's, or one whose case the verb decides.
    ("Вчера ‹Счетный комитет› решил", "Есеп комитеті"),
    ("в, ‹Счетном комитете›", "Есеп комитеті"), ("Это ‹важное решение›", "маңызды шешім"),
    ("Выехал в ‹местные органы›", "жергілікті органдар"),
    // What is translated is no noun, or not all of the phrase.
    ("в ‹местных исполнительных› органах", "жергілікті атқарушы"),
    ("в ‹Указе Президента›", "Президенттің Жарлығы бойынша"), ("в ‹новой редакции›", "ЖАҢА РЕД"),
    ("в ‹школах города 21›", "қаланың 21 мектебі"),
  ])
  func otherPartsStayAsTheyAre(marked: String, translation: String) throws {
    let found = try governed(marked, [translation])
    #expect(found.targets == [translation])
    #expect(
      found.source == String(marked.split { "‹›".contains($0) }[marked.hasPrefix("‹") ? 0 : 1]))
  }

  @Test func translationsThatBecomeOneAreShownOnce() throws {
    let found = try governed(
      "в ‹Счетном комитете›", ["Есеп комитетінің", "есеп комитетіне", "Есеп комитеті бойынша"])
    #expect(found.targets == ["Есеп комитетінде"])
  }

  @Test func otherLanguagesHaveNoSuchForms() {
    #expect(GovernedParts(from: Self.russian, to: LanguageTag("en")) == nil)
    #expect(GovernedParts(from: Self.kazakh, to: Self.russian) == nil)
  }
}
