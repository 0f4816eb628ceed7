import Testing

@testable import Linguistics

@Suite struct LanguageTagTests {
  @Test(arguments: ["ru", "RU", "ru-RU", "ru_RU", "Ru-ru", "rus", "ru-KZ"])
  func spellingsOfRussianAreOneLanguage(_ literal: String) {
    let tag = LanguageTag(literal)
    #expect(tag.primary == "ru")
    #expect(tag.language == .russian)
    #expect(tag.literal == literal, "the spelling is kept for export")
  }

  @Test func scriptsAndRegionsDoNotPartALanguage() {
    #expect(LanguageTag("kk-Cyrl-KZ").isSameLanguage(as: LanguageTag("KAZ")))
    #expect(!LanguageTag("kk").isSameLanguage(as: LanguageTag("ky")))
  }

  @Test func regionsCompareLoosely() {
    #expect(LanguageTag("EN_us").normalized == LanguageTag("en-US").normalized)
    #expect(LanguageTag("en-US").normalized != LanguageTag("en-GB").normalized)
  }
}
