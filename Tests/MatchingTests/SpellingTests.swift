import Testing

@testable import Matching

@Suite struct SpellingTests {
  @Test(arguments: [
    ("договор 17.", "договор 18.", 1), ("договор 17.", "договор 1700.", 2), ("", "мир", 3),
    ("мир", "", 3), ("мир", "мир", 0), ("ана", "анана", 2), ("кот", "ток", 2),
    // Scalars whose first bytes or last bytes are equal.
    ("з", "и", 1), ("аз", "аи", 1), ("д", "Ĵ", 1), ("за", "иа", 1), ("a🙂b", "a🙃b", 1),
  ])
  func countsLetters(_ a: String, _ b: String, _ expected: Int) {
    #expect(Spelling(a).differences(from: b) == expected)
    #expect(Spelling(b).differences(from: a) == expected)
  }

  @Test(arguments: 0..<20) func isTheTextbooksDistance(_ seed: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    for _ in 0..<50 {
      let a = random.text(words: random.number(in: 0...14))
      let b = random.variation(of: a)
      let expected = StemDistance.textbook(
        a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
      #expect(Spelling(a).differences(from: b) == expected)
    }
  }

  @Test(arguments: 0..<10) func oneSpellingMeasuresManyTexts(_ seed: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    let a = random.text(words: 14)
    let spelling = Spelling(a)
    for _ in 0..<50 {
      let b = random.variation(of: a)
      let expected = StemDistance.textbook(
        a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
      #expect(spelling.differences(from: b) == expected)
      #expect(spelling.leastDifferences(from: b) <= expected)
      #expect((spelling.leastDifferences(from: b) == 0) == (a == b))
    }
  }
}
