import Linguistics
import Testing

@testable import Terminology

@Suite("Extraction of terms")
struct ExtractionTests {
  private func pairs(
    _ sentences: [(String, String)], to target: Language
  ) throws -> [String: String] {
    var extractor = TermExtractor(
      source: LanguageTag(.russian), targets: [LanguageTag(target)])
    for (source, target) in sentences { extractor.append(source: source, targets: [target]) }
    let terms = try extractor.terms { _, _ in }
    return Dictionary(
      terms.map { ($0.text, $0.translations.first?.text ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test("Verbs, adverbs and other scripts are no terms")
  func otherWords() throws {
    let sentences = (0..<5).map { number in
      (
        "Стороны заявили сегодня о Google номер \(number).",
        "The sides stated today on Google \(number)."
      )
    }
    let found = try pairs(sentences, to: .english)
    #expect(found["стороны"] == nil || found["стороны"] == "sides")
    #expect(Set(found.keys).isDisjoint(with: ["заявили", "сегодня", "google", "Google"]))
  }

  @Test("A title that stands on every page is one sentence")
  func boilerplate() throws {
    let title = ("Главная страница сайта", "Home page of the site")
    #expect(try pairs(Array(repeating: title, count: 20), to: .english).isEmpty)
  }
}
