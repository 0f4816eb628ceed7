import Linguistics
import Testing

@testable import Completion

@Suite struct UnseenFormsTests {
  private func forms(_ words: [String]) -> UnseenForms {
    UnseenForms(WordList(words.sorted().map { (Array($0.utf8), WordList.Capitals.none) }))
  }

  @Test func aWordGoesOnAsOthersDoAfterTheSameLetters() {
    let forms = forms(["адамдарға", "кісілердің", "көшелердің", "үйлерден", "қалаларға"])
    let rests = forms.rests(of: Array("өзендерд".utf8))
    #expect(rests.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "ің")
    #expect(rests.map(\.share).reduce(0, +) <= 1.001)
    // What agrees in more letters counts for more, however often the other stands.
    let other = self.forms(["сатады", "алады", "барады", "келеді", "береді"])
    let best = other.rests(of: Array("көтеред".utf8)).first
    #expect(best.map { String(decoding: $0.bytes, as: UTF8.self) } == "і")
  }

  @Test func ofAFewLettersNothingIsSaid() {
    #expect(forms(["адамдарға"]).rests(of: Array("ад".utf8)).isEmpty)
    #expect(forms([]).rests(of: Array("адам".utf8)).isEmpty)
    #expect(forms(["адамдарға"]).rests(of: Array("xyz".utf8)).isEmpty)
  }
}

@Suite struct EndingModelTests {
  @Test func endingsFollowOneAnother() throws {
    var builder = WordModelBuilder()
    for word in ["signed", "opened", "showed", "planned"] {
      for who in ["minister", "plant", "council"] { builder.add("the \(who) has \(word) it") }
    }
    let model = try WordModel(packed: builder.packed().bytes)
    let words = WorkingWords(model.words)
    let endings = EndingModel(model, words)
    let has = endings.after(words.number(of: Array("has".utf8)))
    let the = endings.after(words.number(of: Array("the".utf8)))
    // A word that was never met, by its ending.
    let word = words.number(of: Array("discussed".utf8))
    #expect(has.gain(of: word) > 0)
    #expect(the.gain(of: word) < 0)
  }
}

@Suite struct StemTableTests {
  @Test func formsOfAWordAreThoseOfItsStem() throws {
    var builder = WordModelBuilder()
    builder.add("sign signs signed signing signal treaty treaties")
    let words = WorkingWords(try WordModel(packed: builder.packed().bytes).words)
    let stems = StemTable(words, language: LanguageTag(.english))
    let forms = stems.forms(of: words.number(of: Array("signed".utf8)))
      .map { word in words.withWord(word) { String(decoding: $0, as: UTF8.self) } }
    #expect(Set(forms) == ["sign", "signs", "signed", "signing"])
  }
}
