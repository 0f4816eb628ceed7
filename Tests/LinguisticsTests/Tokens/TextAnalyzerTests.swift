import Testing

@testable import Linguistics

@Suite struct TextAnalyzerTests {
  private let russian = TextAnalyzer(language: LanguageTag(.russian))
  private let kazakh = TextAnalyzer(language: LanguageTag(.kazakh))
  private let english = TextAnalyzer(language: LanguageTag(.english))

  private func stems(_ analyzer: TextAnalyzer, _ text: String) -> Set<UInt32> {
    Set(analyzer.analyze(text).tokens.map(\.stem))
  }

  @Test func formsOfAWordShareAStem() {
    #expect(stems(russian, "сотрудничество сотрудничества сотрудничеству").count == 1)
    #expect(stems(english, "agreement agreements").count == 1)
    #expect(stems(kazakh, "елші елшінің елшілер елшілерге елшіні елшіден").count == 1)
    #expect(stems(kazakh, "кездесу кездесуде кездесудің кездесулер").count == 1)
  }

  @Test func aLatinLetterAloneIsTheWordItLooksLike() {
    #expect(
      russian.analyze("Вместе c ним").fingerprint == russian.analyze("Вместе с ним").fingerprint)
    #expect(russian.analyze("O y").fingerprint == russian.analyze("О у").fingerprint)
    #expect(russian.analyze("vitamin c").tokens[1].folded == russian.analyze("с").tokens[0].folded)
    #expect(english.analyze("c").fingerprint != english.analyze("с").fingerprint)
    #expect(russian.analyze("co").fingerprint != russian.analyze("со").fingerprint)
  }

  @Test func wordsDoNotShareAStem() {
    #expect(stems(russian, "посол мэр").count == 2)
    #expect(stems(kazakh, "елші министр қала").count == 3)
  }

  @Test func allNumbersShareAStem() {
    let tokens = russian.analyze("2018 20,5 10").tokens
    #expect(tokens.allSatisfy { $0.stem == TextAnalyzer.numberStem })
    #expect(Set(tokens.map(\.surface)).count == 3)
  }

  @Test(arguments: [
    ("странa", "страна"),  // Latin a
    ("əкім", "әкім"),  // schwa of the Latin Extended block
    ("и\u{306}од", "йод"), ("е\u{308}лка", "ёлка"),
    ("сотруд\u{AD}ничество", "сотрудничество"),
    ("iс-шара", "іс-шара"), ("қаhарман", "қаһарман"), ("Ɵзбекстан", "Өзбекстан"),
    ("ещë", "ещё"), ("еще\u{308}", "ещё"), ("Казаxcтaн", "Казахстан"), ("шopa\u{200B}лы", "шоралы"),
    ("cafe\u{301}", "café"), ("Việt", "Vie\u{323}\u{302}t"),
    ("2026\u{202F}года", "2026 года"), ("РК\u{A0}—\u{2009}да", "РК — да"),
  ])
  func lookAlikesAreTheSame(_ typed: String, _ meant: String) {
    let a = kazakh.analyze(typed)
    let b = kazakh.analyze(meant)
    #expect(a.fingerprint == b.fingerprint)
  }

  @Test func latinWordsStayLatin() {
    #expect(russian.analyze("cop").fingerprint != russian.analyze("сор").fingerprint)
  }

  @Test func caseAndYoFoldButDoNotVanish() {
    let a = russian.analyze("Ещё").tokens[0]
    let b = russian.analyze("еще").tokens[0]
    #expect(a.folded == b.folded)
    #expect(a.surface != b.surface)
  }

  @Test func widthOfSpacesDoesNotMatterButSpacingDoes() {
    let plain = russian.analyze("10 % роста").fingerprint
    #expect(russian.analyze("10\u{A0}%  роста").fingerprint == plain)
    #expect(russian.analyze("10% роста").fingerprint != plain)
  }

  @Test func theCacheChangesNothing() {
    let fresh = TextAnalyzer(language: LanguageTag(.russian)).analyze("встречи встреча").fingerprint
    _ = russian.analyze("встречи встреча")
    #expect(russian.analyze("встречи встреча").fingerprint == fresh)
  }
}
