import Testing

@testable import Linguistics

@Suite struct RussianFleetingVowelTests {
  @Test(arguments: [
    ("рынк", "о", "рынок"), ("окн", "о", "окон"), ("письм", "е", "писем"), ("бойц", "е", "боец"),
    ("пальц", "е", "палец"),
  ])
  func aVowelComesBetweenTheLastConsonants(stem: String, vowel: Unicode.Scalar, word: String) throws
  {
    let gap = try #require(RussianFleetingVowel.Gap(in: Letters(stem)))
    #expect(gap.filled(with: vowel.value).text == word)
    #expect(gap.isSoft == (stem.contains("ь") || stem.contains("й")))
  }

  @Test(arguments: ["закон", "вод", "ок", "мая"])
  func aSingleConsonantHasNoGap(stem: String) {
    #expect(RussianFleetingVowel.Gap(in: Letters(stem)) == nil)
  }

  @Test(arguments: [("рынок", "рынк"), ("отец", "отц"), ("орел", "орл")])
  func aVowelDropsOutBeforeTheLastConsonant(word: String, stem: String) throws {
    let vowel = try #require(RussianFleetingVowel.Vowel(in: Letters(word)))
    #expect(vowel.stem.text == stem)
    #expect(!vowel.followsVowel)
  }

  @Test func onlyEAndOOfLongerWordsDropOut() throws {
    #expect(RussianFleetingVowel.Vowel(in: Letters("закат")) == nil)
    #expect(RussianFleetingVowel.Vowel(in: Letters("лес")) == nil)
    let vowel = try #require(RussianFleetingVowel.Vowel(in: Letters("боец")))
    #expect(vowel.followsVowel)
  }
}
