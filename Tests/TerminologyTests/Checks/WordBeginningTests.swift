import Testing

@testable import Terminology

@Suite struct WordBeginningTests {
  @Test(arguments: [
    ("выраст", "вырастет", true), ("выраст", "вырас", false), ("rose=", "rose", true),
    ("rose=", "roses", false), ("өсті=", "өсті", true), ("өсті=", "өстік", false),
    ("", "слово", true),
  ])
  func aWordBeginsSo(_ entry: String, _ word: String, _ isExpected: Bool) {
    #expect(WordBeginning(entry).begins(word) == isExpected)
  }

  /// A text from a Mac may have `й` in two scalars; it is the same word.
  @Test(arguments: [
    ("ВЁЛ ЁЖ", "вел еж"), ("Трои\u{306}ка", "тройка"), ("Е\u{308}ж", "еж"), ("Қайырлы", "қайырлы"),
    ("plain", "plain"), ("", ""),
  ])
  func foldedTextsAreComparable(_ text: String, _ expected: String) {
    #expect(Array(text.folded.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
