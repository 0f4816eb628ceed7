import Linguistics
import Testing

@testable import Repair

/// What endings of Russian words tell, and that those of other languages tell nothing.
@Suite struct SourceWordShapeTests {
  @Test(arguments: ["новый", "казахстанского", "важной", "действующих", "прошедшем"])
  func adjectivesAndParticiplesStandBeforeANoun(_ word: String) {
    #expect(SourceWordShape.looksLikeModifier(word, .russian))
    #expect(!SourceWordShape.looksLikeModifier(word, .kazakh))
  }

  @Test(arguments: ["министр", "здание", "развитий", "ей"])
  func nounsDoNot(_ word: String) {
    #expect(!SourceWordShape.looksLikeModifier(word, .russian))
  }

  @Test(arguments: ["подписал", "обсудили", "обсуждается", "принять", "подписан", "Открыта"])
  func verbsAreToldByTheirEnding(_ word: String) {
    #expect(SourceWordShape.looksLikeVerb(word, .russian))
    #expect(!SourceWordShape.looksLikeVerb(word, .english))
  }

  @Test(arguments: ["канал", "совет", "визит", "деятельность", "дом", "план"])
  func nounsWithSuchEndingsAreNoVerbs(_ word: String) {
    #expect(!SourceWordShape.looksLikeVerb(word, .russian))
  }

  @Test(arguments: [
    ("новый", "новая"), ("подписал", "подписала"), ("подписан", "подписаны"),
    ("имеющей", "имеющим"),
  ])
  func genderAndCaseOfWhatAgreesAreInvisible(_ one: String, _ other: String) {
    #expect(AgreementChange.isInvisible(one, other, .russian))
    #expect(!AgreementChange.isInvisible(one, other, nil))
  }

  @Test(arguments: [("здание", "зданий"), ("новый", "старый"), ("дом", "дома")])
  func otherChangesAreSeen(_ one: String, _ other: String) {
    #expect(!AgreementChange.isInvisible(one, other, .russian))
  }
}
