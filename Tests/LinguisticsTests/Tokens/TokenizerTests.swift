import Testing

@testable import Linguistics

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return Tokenizer().tokens(in: text)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
      .joined(separator: "|")
  }

  @Test(arguments: [
    ("Посол РК провёл встречу.", "Посол|РК|провёл|встречу|."),
    ("торгово-экономический", "торгово-экономический"),
    ("20-летие столицы", "20|-|летие|столицы"),
    ("1,5 млн. в 12:30, 24.08.2026", "1,5|млн|.|в|12:30|,|24.08.2026"),
    ("«Астана» – город", "«|Астана|»|–|город"),
    ("chargé d'affaires", "chargé|d'affaires"),
    ("№ 10484-АА", "№|10484|-|АА"),
    ("Қасым-Жомарт Тоқаев", "Қасым-Жомарт|Тоқаев"),
    ("", ""), (" \u{A0}\u{2009} ", ""), ("—", "—"),
  ])
  func cutsIntoWordsNumbersAndMarks(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func zeroWidthScalarsPartNothing() {
    #expect(tokens("сотруд\u{AD}ничество") == "сотруд\u{AD}ничество")
  }

  @Test func codesAreTokens() {
    let kinds = Tokenizer().tokens(in: "да \u{FFFC}нет").map(\.kind)
    #expect(kinds == [.word, .tag, .word])
  }

  @Test func anyBytesCanBeCut() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<50).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let tokens = bytes.withUnsafeBufferPointer { Tokenizer().tokens(in: $0) }
      var end = 0
      for token in tokens {
        #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count)
        end = token.range.upperBound
      }
    }
  }
}
