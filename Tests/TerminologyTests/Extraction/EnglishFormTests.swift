import Linguistics
import Testing

@testable import Terminology

@Suite("English dictionary forms")
struct EnglishFormTests {
  @Test(
    "The singular follows spelling",
    arguments: [
      ("countries", "country"), ("classes", "class"), ("boxes", "box"), ("women", "woman"),
      ("policies", "policy"), ("news", "news"), ("crisis", "crisis"), ("status", "status"),
      ("economics", "economics"), ("process", "process"), ("budgets", "budget"),
    ])
  func singular(plural: String, singular: String) {
    #expect(EnglishNumber.singular(plural, FormVocabulary()) == singular)
  }

  @Test("A word after pronouns and `to` is a verb, after articles a noun")
  func contexts() {
    var text = TermText(language: LanguageTag(.english))
    for sentence in [
      "They wonder who came.", "I wonder why.", "We wonder too.", "To wonder is human.",
      "The treaty was signed.", "A treaty is a promise.", "They read the treaty.",
    ] { _ = text.append(sentence) }
    let grammar = EnglishGrammar(text)
    func part(_ word: String) -> PartOfSpeech? {
      text.vocabulary.known(word).map { grammar.reading(of: $0).part }
    }
    #expect(part("wonder") == .other)
    #expect(part("treaty") == .noun)
  }
}
