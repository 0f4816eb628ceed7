import Linguistics
import Matching
import Testing

@testable import Repair

@Suite struct TermsInPlaceTests {
  private func text(_ string: String, _ language: Language) -> RepairText {
    RepairText(string, TextAnalyzer(language: LanguageTag(language)).analyze(string))
  }

  private func term(
    _ concept: Int, _ term: String, in text: RepairText, _ words: Range<Int>,
    _ translations: [String] = [], isVocabulary: Bool = false
  ) -> StandingTerm {
    StandingTerm(
      concept: concept, range: text.bytes(of: words), term: term, translations: translations,
      isVocabulary: isVocabulary)
  }

  private func known() -> MatchRepair.Case {
    let stored = text("Посол подписал договор", .russian)
    let new = text("Посол выразил надежду", .russian)
    let target = text("The ambassador signed the treaty", .english)
    return MatchRepair.Case(
      stored: stored, new: new, target: target,
      script: EditScript(stored: stored.analyzed.tokens, new: new.analyzed.tokens),
      from: LanguageTag(.russian), to: LanguageTag(.english))
  }

  @Test func termsOfOneConceptAreLinkedWhereEachStandsAsOften() {
    var known = known()
    known.storedTerms = [
      term(1, "посол", in: known.stored, 0..<1),
      term(2, "договор", in: known.stored, 2..<3, isVocabulary: true),
      term(3, "подписать", in: known.stored, 1..<2),
    ]
    known.targetTerms = [
      term(1, "ambassador", in: known.target, 1..<2), term(2, "treaty", in: known.target, 4..<5),
    ]
    var links = RepairLinks(sourceCount: 3, targetCount: 5)
    TermsInPlace(known).addLinks(to: &links)
    #expect(links.target(of: 0..<1) == 1..<2)
    #expect(links.target(of: 2..<3) == 4..<5)
    // Nothing in the translation is of the third concept.
    #expect(links.target(of: 1..<2) == nil)
  }

  @Test func aTermGivesItsTranslationsTheSurestFirst() throws {
    var known = known()
    known.newTerms = [
      term(1, "посол", in: known.new, 0..<1, ["ambassador", "envoy"]),
      term(2, "выразить надежду", in: known.new, 1..<3, ["express hope"], isVocabulary: true),
      term(3, "надежда", in: known.new, 2..<3),
    ]
    let terms = TermsInPlace(known)
    let ambassador = terms.renderings(of: 0..<1)
    #expect(ambassador.map(\.text) == ["ambassador", "envoy"])
    #expect(ambassador[0].confidence > ambassador[1].confidence)
    #expect(ambassador.allSatisfy { $0.isDictionaryForm && !$0.isVerb })
    let hope = try #require(terms.renderings(of: 1..<3).first)
    #expect(hope.isVerb && hope.confidence < ambassador[0].confidence)
    #expect(terms.renderings(of: 2..<3).isEmpty)
  }

  @Test func theLongestTermThatEndsThereIsTheFirstBase() {
    var known = known()
    known.targetTerms = [
      term(1, "treaty", in: known.target, 4..<5), term(2, "sign treaty", in: known.target, 2..<5),
      term(3, "ambassador", in: known.target, 1..<2),
    ]
    #expect(TermsInPlace(known).bases(endingWith: 4..<5) == ["sign treaty", "treaty"])
  }
}
