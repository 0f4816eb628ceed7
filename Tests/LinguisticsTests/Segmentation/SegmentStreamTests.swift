import Testing

@testable import Linguistics

@Suite struct SegmentStreamTests {
  /// What hurts segmenters, and what they are for.
  private static let pieces = [
    "Встреча прошла. ", "т. д. ", "А. С. Иванов ", "«Да!» – ", "...", "!?", " ", "\n", "\r\n", "\r",
    "\u{0}", "\u{200B}", "\u{A0}", "\u{AD}", "и\u{306}", "е\u{308}", "Kaзaхстан ", "2018 г. В ",
    "(", ")", "»", "\"", "• ", "– ", "© 2024 ", "https://example.org/a.b?c ", "🇰🇿 ", "\u{2028}",
    "слово", "x", ". ", "Қ.", "№ 5. ", "\u{FEFF}", "\t", "\u{85}", "-", "12.05.2024 ",
  ]

  private func randomText(_ generator: inout some RandomNumberGenerator, _ count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private func visible(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      !scalar.properties.isWhitespace && scalar != "\u{FEFF}"
    }
  }

  private func segments(
    _ bytes: [UInt8], chunk: Int, _ segmenter: Segmenter
  ) -> (segments: [Segment], malformed: Int?) {
    var stream = segmenter.stream()
    var result: [Segment] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      bytes[start..<end].withUnsafeBytes { piece in stream.append(piece) { result.append($0) } }
      start = end
    }
    stream.finish { result.append($0) }
    return (result, stream.firstMalformedByte)
  }

  @Test(arguments: Language.allCases, [false, true])
  func `Every visible scalar comes out once and in order`(language: Language, wrapped: Bool) {
    var generator = SystemRandomNumberGenerator()
    let segmenter = Segmenter(language: language, joinsWrappedLines: wrapped)
    for _ in 0..<300 {
      let text = randomText(&generator, .random(in: 0...60))
      let found = segmenter.segments(in: text)
      #expect(found.flatMap { visible($0.text) } == visible(text), "\(text.debugDescription)")
    }
  }

  @Test func `Offsets point at the text in bytes and in code points`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let text = randomText(&generator, .random(in: 0...60))
      for segment in Segmenter(language: .russian).segments(in: text) {
        let bytes = Array(text.utf8)[segment.bytes]
        #expect(String(decoding: bytes, as: UTF8.self) == segment.text)
        let scalars = Array(text.unicodeScalars)[segment.scalars]
        #expect(String(String.UnicodeScalarView(scalars)) == segment.text)
      }
    }
  }

  @Test func `The result does not depend on the chunks`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      let bytes = Array(randomText(&generator, 400).utf8)
      let segmenter = Segmenter(language: .russian)
      let whole = segments(bytes, chunk: bytes.count + 1, segmenter).segments
      for chunk in [1, 7, 64, 1000] {
        #expect(segments(bytes, chunk: chunk, segmenter).segments == whole)
      }
    }
  }

  @Test func `Random bytes do not crash and are reported once`() {
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...400)).map { _ in UInt8.random(in: 0...255) }
      let found = segments(bytes, chunk: 64, Segmenter(language: .english))
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((found.malformed == nil) == isValid)
    }
  }

  @Test func `Malformed bytes become replacement characters where they stand`() {
    let bytes = Array("Да. ".utf8) + [0xD0, 0xFF] + Array("Нет.".utf8)
    let found = segments(bytes, chunk: 3, Segmenter(language: .russian))
    #expect(found.malformed == 6)
    #expect(found.segments.map(\.text).joined() == "Да.\u{FFFD}\u{FFFD}Нет.")
  }

  @Test(arguments: ["слово ", "Слово. ", "ааа", "(«", "\u{301}", ". "])
  func `A line longer than the window is cut and loses nothing`(piece: String) {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let found = segments(Array(text.utf8), chunk: 8192, Segmenter(language: .russian)).segments
    #expect(found.allSatisfy { $0.bytes.count <= SegmentStream.window })
    #expect(found.flatMap { visible($0.text) } == visible(text))
  }

  @Test func `What the skim finds plain has the evidence of the outline`() {
    var generator = SystemRandomNumberGenerator()
    let words = [
      "Министр", "посол", "заявил", "подпишитесь", "на", "канал", "Тема", "12", "«Да", "нет»",
      "А.", "С.", "ООН", "kz.org", "a.b", "фото", ":", "©", "№", "1", "000", "мая", "Қазақстан",
      "қорғалған", "rights", "\"x\"", "\"", "5.2", "т.е.", "когда-то", "(так)",
    ]
    for _ in 0..<3000 {
      var text =
        (0..<Int.random(in: 1...20)).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ") + ["", ".", "?", ";"].randomElement(using: &generator)!
      text.withUTF8 { bytes in
        guard let count = SentenceSkim.words(bytes, 0..<bytes.count, .shared) else { return }
        var outline = SegmentOutline()
        outline.read(bytes, 0..<bytes.count, .shared)
        let slow = SegmentEvidence(outline, .shared)
        let fast = SegmentEvidence(plain: SegmentEnds(bytes, 0..<bytes.count), words: count)
        let place = Comment(rawValue: String(decoding: bytes, as: UTF8.self))
        #expect(slow.cue == nil, place)
        #expect(slow.form == .text, place)
        #expect(!slow.isAllCaps, place)
        #expect(fast.endsSentence == slow.endsSentence, place)
      }
    }
  }
}
