import Testing

@testable import Linguistics

@Suite("Words between quantities")
struct QuantityTextTests {
  /// What the standard library makes of a word, slowly.
  private func slowly(_ word: String) -> String {
    word.lowercased().replacing("ё", with: "е")
  }

  @Test(
    "are lowered as the standard library lowers them",
    arguments: [
      "Ёлка", "её", "МАЙ", "Қаңтар", "Ұлы", "Straße", "İstanbul", "ЇЖАК", "е\u{308}ж", "Е\u{308}Ж",
    ])
  func wordsAreLowered(word: String) {
    #expect(QuantityText.lowered(Substring(word).unicodeScalars) == slowly(word))
  }

  @Test("every letter of Latin and Cyrillic is lowered alike")
  func lettersAreLowered() {
    for value in UInt32(0x41)...0x52F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let word = "а" + String(scalar) + "б"
      #expect(QuantityText.lowered(Substring(word).unicodeScalars) == slowly(word))
    }
  }
}
