import Linguistics
import Testing

@testable import Alignment

@Suite struct FragmentContextTests {
  private let ru = LanguageTag("ru")

  private func context(
    _ text: String, _ span: Range<Int>, entries: [TranslationLexicon.Entry] = []
  ) -> FragmentContext {
    let lexicon = TranslationLexicon(source: ru, target: LanguageTag("kk"), entries: entries)
    let query = FragmentQuery(text, TextAnalyzer(language: ru).analyze(text), language: ru)
    return FragmentContext(query, span, lexicon, FunctionWords(ru))
  }

  @Test func marksAndEndsAreSeen() {
    let text = "Сегодня, 5 мая, открылась выставка"
    let crossing = context(text, 1..<4)
    #expect(crossing.crossesMark && crossing.beginsAtMark && !crossing.endsAtMark)
    let last = context(text, 3..<5)
    #expect(!last.crossesMark && last.beginsAtMark && last.endsAtMark && !last.begins)
    #expect(context(text, 0..<1).begins)
  }

  @Test func neighboursAreTheWordsBesideOrTheEnds() {
    let text = "новая выставка открылась сегодня"
    let stems = TextAnalyzer(language: ru).analyze(text).tokens.map(\.stem)
    #expect(context(text, 1..<3).sameNeighbours(stems, 1..<3) == 2)
    #expect(context(text, 1..<3).sameNeighbours(Array(stems.dropFirst()), 0..<2) == 1)
    #expect(context(text, 0..<4).sameNeighbours(stems, 0..<4) == 2)
  }

  @Test func aWordThatItsNeighbourExplainsLeaks() {
    let text = "заместитель премьер министра"
    let stems = TextAnalyzer(language: ru).analyze(text).tokens.map(\.stem)
    let entries = [
      TranslationLexicon.Entry(source: stems[0], target: 900, forward: 0.8, backward: 0.9),
      TranslationLexicon.Entry(source: stems[1], target: 901, forward: 0.8, backward: 0.8),
      TranslationLexicon.Entry(source: stems[2], target: 902, forward: 0.8, backward: 0.8),
    ]
    let words = FunctionWords(ru)
    func evidence(_ translation: [UInt32]) -> LexicalEvidence {
      LexicalEvidence(
        context(text, 1..<3, entries: entries), translation, sourceWords: words,
        targetWords: FunctionWords(LanguageTag("kk")))
    }
    #expect(evidence([901, 902]).leak == 0)
    #expect(evidence([900, 901, 902]).leak > 0.5)
    #expect(evidence([900, 901, 902]).leakCount > 0)
  }
}
