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

  /// One after the other: texts that begin alike, longer and shorter ones, of one block of 64 letters
  /// and of many, up to lengths whose columns are not all kept.
  @Test(arguments: 0..<10, [3, 14, 60, 400])
  func oneSpellingMeasuresManyTexts(_ seed: Int, _ words: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    let a = random.text(words: words)
    let spelling = Spelling(a)
    for round in 0..<(words > 100 ? 5 : 50) {
      let b = round % 7 == 3 ? random.text(words: 2 * words + 40) : random.variation(of: a)
      let expected = StemDistance.textbook(
        a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
      #expect(spelling.differences(from: b) == expected)
      let least = Array(b.utf8).withUnsafeBufferPointer(spelling.leastDifferences)
      #expect(least <= expected)
      #expect((least == 0) == (a == b))
    }
  }

  /// A damaged file may hold texts that are no UTF-8: what came before changes no distance.
  @Test func brokenScalarsAreMeasuredAlikeWhateverCameBefore() {
    var random = RandomTexts(seed: 7)
    let pieces: [[UInt8]] = [[0xE2], [0x82], [0xAC], [0xD0], [0xB7], [0x41], [0xF0, 0x9F]]
    let texts = (0..<300).map { _ in
      (0..<random.number(in: 0...5)).flatMap { _ in pieces[random.number(in: 0...6)] }
    }
    let spelling = Spelling("зA€")
    for text in texts {
      text.withUnsafeBufferPointer {
        #expect(spelling.differences(from: $0) == Spelling("зA€").differences(from: $0))
      }
    }
  }
}
