import Testing

@testable import Linguistics

@Suite("Kazakh endings after another word") struct KazakhSuffixTests {
  @Test(arguments: [
    ("дан", "5", "тен"), ("дан", "10", "нан"), ("дан", "7", "ден"), ("тен", "120", "дан"),
    ("ға", "2026", "ға"), ("ге", "30", "ға"), ("ке", "3", "ке"), ("да", "2025", "те"),
    ("ның", "1000", "ның"), ("дің", "6", "ның"), ("сы", "9", "ы"), ("і", "2", "сі"),
    ("шы", "5", "ші"), ("інші", "6", "ншы"), ("дағы", "24", "тегі"), ("лық", "5", "тік"),
    ("мен", "9", "бен"), ("пен", "100", "бен"), ("сына", "5", "іне"),
  ])
  func followNumbers(_ ending: String, _ number: String, _ expected: String) {
    #expect(
      KazakhSuffix.reshaped(ending, after: KazakhSuffix.lastWord(ofNumber: number)) == expected)
  }

  @Test(arguments: [
    ("ға", "сәуір", "ге"), ("да", "қыркүйек", "те"), ("ның", "наурыз", "дың"),
    ("де", "қараша", "да"),
  ])
  func followWords(_ ending: String, _ word: String, _ expected: String) {
    #expect(KazakhSuffix.reshaped(ending, after: word) == expected)
  }

  @Test func whatIsNoEndingStays() {
    #expect(KazakhSuffix.reshaped("километр", after: "бес") == nil)
    #expect(KazakhSuffix.reshaped("ға", after: "") == nil)
  }
}
