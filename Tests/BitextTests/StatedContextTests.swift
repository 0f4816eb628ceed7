import Bitext
import Linguistics
import Testing

@Suite("Neighbours named by properties")
struct StatedContextTests {
  private func unit(
    unit: [Annotation] = [], source: [Annotation] = [], target: [Annotation] = []
  ) -> TranslationUnit {
    TranslationUnit(
      annotations: unit,
      variants: [
        Variant(language: LanguageTag("ru"), annotations: source, content: SegmentContent("Да")),
        Variant(language: LanguageTag("en"), annotations: target, content: SegmentContent("Yes")),
      ])
  }

  @Test func `On the variant, as Phrase and memoQ write them`() {
    let phrase = unit(source: [.property("context_prev", "Раз"), .property("context_next", "Два")])
    let context = StatedContext.neighbours(of: 0, in: phrase, source: nil)
    #expect(context?.previous?.plain == "Раз")
    #expect(context?.next?.plain == "Два")
    #expect(StatedContext.neighbours(of: 1, in: phrase, source: nil) == nil)
    let memoq = unit(source: [.property("x-context-pre", "<seg>a &amp; b<ph>x</ph></seg>")])
    #expect(StatedContext.neighbours(of: 0, in: memoq, source: nil)?.previous?.plain == "a & b")
  }

  @Test func `A mark behind a tag is text`() {
    let neighbour = SegmentContent(markup: "\u{301}Да<ph/>\u{301}")
    let memoq = unit(source: StatedContext.annotations(SegmentNeighbours(previous: neighbour)))
    let read = StatedContext.neighbours(of: 0, in: memoq, source: nil)?.previous
    #expect(read?.markup == neighbour.markup)
    #expect(read.map { Array($0.plain.unicodeScalars) } == Array("\u{301}Да\u{301}".unicodeScalars))
  }

  @Test func `On the unit, of the source, as OmegaT and XTM write them`() {
    let omegat = unit(unit: [.property("prev", "One"), .property("next", "Two")])
    #expect(StatedContext.neighbours(of: 1, in: omegat, source: "en-US")?.previous?.plain == "One")
    #expect(StatedContext.neighbours(of: 0, in: omegat, source: "en-US") == nil)
  }
}
