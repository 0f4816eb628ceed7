import Bitext
import Linguistics
import Testing

@testable import Interchange

@Suite("Valid TMX")
struct ValidTMXTests {
  @Test(arguments: [
    ("<ph x=\"1\">a</ph>b", "<ph x=\"1\">a</ph>b", 0),
    ("a<x id=\"1\"/>b", "a<ph>&lt;x id=\"1\"/&gt;</ph>b", 1),
    (
      "<bpt i=\"4\"/><g id=\"1\">a</g><ept i=\"4\"/>",
      "<bpt i=\"4\"/><bpt i=\"5\">&lt;g id=\"1\"&gt;</bpt>a<ept i=\"5\">&lt;/g&gt;</ept><ept i=\"4\"/>",
      1
    ),
    ("<it pos=\"open\">a</it>", "<it pos=\"begin\">a</it>", 1),
    ("<ph id=\"1\"/>", "<ph/>", 1),
    ("<ph><b>x</b></ph>", "<ph>&lt;b&gt;x&lt;/b&gt;</ph>", 1),
  ])
  func `Foreign codes become codes of TMX`(_ given: String, _ valid: String, _ changes: Int) {
    var segment = ValidSegment()
    #expect(segment.valid(given) == valid)
    #expect(segment.changes == changes)
  }

  @Test func `Attributes without a place become properties, units without a text go`() {
    var valid = ValidTMX()
    let unit = TranslationUnit(
      attributes: [Attribute("tuid", "1"), Attribute("colour", "red")],
      annotations: [Annotation(kind: .property, value: "v")],
      variants: [Variant(language: LanguageTag(""), content: SegmentContent("x"))])
    let made = valid.valid(unit)
    #expect(made?.attributes == [Attribute("tuid", "1")])
    #expect(made?.annotations == [.property("x-unknown", "v"), .property("x-colour", "red")])
    #expect(made?.variants[0].language.literal == "und")
    #expect(valid.valid(TranslationUnit(variants: [])) == nil)
    #expect(valid.changes == 4)
  }

  @Test func `Provenance stands where the tool looks for it`() {
    let unit = TranslationUnit(
      attributes: [Attribute("changeid", "A")],
      variants: [
        Variant(language: LanguageTag("ru"), content: SegmentContent("Да")),
        Variant(language: LanguageTag("en"), content: SegmentContent("Yes")),
      ])
    let shaped = TMXFlavour.omegat.shaped(unit, source: LanguageTag("ru"))
    #expect(shaped.attributes.isEmpty)
    #expect(shaped.variants[1].attributes == [Attribute("changeid", "A")])
    #expect(TMXFlavour.trados.shaped(shaped, source: LanguageTag("ru")) == unit)
  }
}
