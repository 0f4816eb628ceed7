import Testing
import TranslationMemory

@Suite("Analysing articles")
struct AnalysisTests {
  private func memory() throws -> Memory {
    let memory = try Memory()
    try memory.add(
      TranslationUnit(variants: [
        Variant(language: LanguageTag(.russian), content: SegmentContent("Посол прибыл в Астану.")),
        Variant(language: LanguageTag(.english), content: SegmentContent("The envoy came.")),
      ]))
    return memory
  }

  @Test func `Segments are sorted by their best match`() throws {
    let article = Article(
      "Посол прибыл в Астану.\nНовое предложение здесь.\nНовое предложение здесь.",
      name: "a", language: LanguageTag(.russian), kind: .segments)
    var options = SuggestionOptions()
    options.targets = [LanguageTag(.english)]
    let analyses = try memory().analyses(of: [article, article], options: options)
    #expect(analyses.count == 2)
    #expect(analyses[0].total.segments == 3)
    #expect(analyses[0][.repetition].segments == 1)
    #expect(analyses[1][.repetition].segments == 2, "the second article repeats the first")
    let sum = Analysis.total(of: analyses, name: "sum", target: LanguageTag(.english))
    #expect(sum.total.segments == 6 && sum.total.words == analyses[0].total.words * 2)
    #expect(sum.total.characters > sum.total.words)
    let target = LanguageTag(.kazakh)
    #expect(Analysis.total(of: analyses, name: "none", target: target).total.segments == 0)
  }
}
