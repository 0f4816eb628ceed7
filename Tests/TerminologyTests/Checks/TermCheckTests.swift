import Bitext
import Foundation
import Linguistics
import Testing

@testable import Terminology

/// What is wrong with the terms of translations; finding terms in texts is tested elsewhere.
@Suite struct TermCheckTests {
  private struct Found: TermInText {
    let concept: Concept
    let term: Term
    let form: String
    let range: Range<Int>
  }

  private static func concept(_ id: String, ru: String, en: String, forbidden: String? = nil)
    -> Concept
  {
    var terms = [
      Term(language: LanguageTag(.russian), text: ru),
      Term(language: LanguageTag(.english), text: en),
    ]
    if let forbidden {
      terms.append(Term(language: LanguageTag(.english), text: forbidden, status: .forbidden))
    }
    return Concept(id: id, terms: terms)
  }

  private let concepts = [
    concept("1", ru: "посол", en: "ambassador", forbidden: "Envoy Extraordinary"),
    concept("2", ru: "соглашение", en: "agreement"),
  ]

  /// Terms that stand in a text as the glossary has them.
  private func terms(of language: Language, in text: String) -> [Found] {
    concepts.flatMap { concept in
      concept.terms.filter { $0.language == LanguageTag(language) }.compactMap { term in
        text.range(of: term.text).map { range in
          let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
          return Found(
            concept: concept, term: term, form: term.text,
            range: start..<start + term.text.unicodeScalars.count)
        }
      }
    }
  }

  private func outcome(
    _ pairs: [(source: String, target: String)], isStrict: Bool = false,
    hasCounterpart: (String) -> Bool = { _ in false }
  ) -> TermCheck.Outcome {
    TermCheck(to: LanguageTag(.english), isStrict: isStrict).outcome(
      pairs, sources: { terms(of: .russian, in: $0) }, targets: { terms(of: .english, in: $0) }
    ) { term, _ in hasCounterpart(term) }
  }

  @Test func aTermThatIsTranslatedIsNoFinding() {
    let outcome = outcome([("посол и соглашение", "the ambassador and the agreement")])
    #expect(outcome.findings.isEmpty)
    #expect(outcome.terms == 2 && outcome.deviations == 0)
  }

  @Test func aTermThatNothingStandsForIsMissing() throws {
    let outcome = outcome([("посол прибыл", "he has arrived")])
    let finding = try #require(outcome.findings.first)
    #expect(finding.fault == .missing("посол"))
    #expect(finding.wanted == ["ambassador"])
    #expect(outcome.deviations == 1)
  }

  @Test func aFreeTranslationIsAFindingOnlyWhereTheGlossaryIsALaw() {
    let pairs = [(source: "соглашение подписано", target: "the deal is signed")]
    #expect(outcome(pairs) { _ in true }.findings.isEmpty)
    let strict = outcome(pairs, isStrict: true) { _ in true }
    #expect(strict.findings.map(\.fault) == [.otherwise("соглашение")])
    // A word of the same root stands for the term.
    #expect(outcome([("соглашение есть", "it was agreed")]).findings.isEmpty)
  }

  @Test func aForbiddenTermIsAFindingWithItsSourceOrWithout() {
    let bad = "the Envoy Extraordinary has arrived"
    #expect(
      outcome([("посол прибыл", bad)]).findings.map(\.fault)
        == [.forbidden("Envoy Extraordinary", source: "посол")])
    #expect(
      outcome([("он прибыл", bad)]).findings.map(\.fault)
        == [.forbidden("Envoy Extraordinary", source: nil)])
  }

  @Test func textsThatDoNotFollowTheGlossaryHaveNoMissingTerms() {
    let pairs = Array(repeating: (source: "посол прибыл", target: "he has arrived"), count: 60)
    let loose = outcome(pairs)
    #expect(loose.ignoresMissing && loose.findings.isEmpty)
    #expect(loose.deviations == 60)
    #expect(outcome(pairs, isStrict: true).findings.count == 60)
  }
}
