import Linguistics
import Testing

@testable import Completion

@Suite struct CompleterTests {
  private let ru = LanguageTag(.russian)
  private let en = LanguageTag(.english)
  private let kk = LanguageTag(.kazakh)

  private func completer(
    _ pairs: [(source: String, target: String)] = OwnTexts.russianEnglish,
    to target: LanguageTag = LanguageTag(.english), least: Float = 0.1
  ) throws -> Completer {
    let completer = Completer(
      try CompletionLexicon(
        from: ru, to: target, try ArrayTables(pairs, from: ru, to: target)))
    completer.rules.least = ArticleRamp(least)
    return completer
  }

  private func unknowing(to target: LanguageTag) -> Completer {
    let completer = Completer(CompletionLexicon(from: ru, to: target))
    completer.rules.least = ArticleRamp(0.05)
    return completer
  }

  @Test func whatTheSourceSaysIsOfferedBeforeWhatItDoesNot() throws {
    let completer = try completer()
    completer.begin("Посол подписал старый закон.")
    #expect(completer.offer(after: "The a").text.hasPrefix("mbassador"))
    #expect(completer.offer(after: "The ambassador s").text.hasPrefix("igned"))
    completer.begin("Посол показал старый закон.")
    #expect(completer.offer(after: "The ambassador s").text.hasPrefix("howed"))
  }

  @Test func whatIsSaidIsNotOfferedAgain() throws {
    let completer = try completer()
    completer.begin("Министр обсудил важный план на границе.")
    let offer = completer.offer(after: "The minister discussed the important plan ")
    #expect(!offer.text.contains("minister"))
    #expect(offer.text.hasPrefix("on the"))
  }

  @Test func anOfferGoesOnWithWhatIsTypedToTheLetter() throws {
    let completer = try completer()
    let whole = "The minister signed the new treaty in Astana."
    completer.begin("Министр подписал новый договор в Астане.")
    for end in whole.indices {
      let typed = String(whole[..<end])
      let offer = completer.offer(after: typed)
      guard !offer.text.isEmpty else { continue }
      #expect(offer.text != " ")
      #expect(!(typed.hasSuffix(" ") && offer.text.hasPrefix(" ")))
      #expect((0...1).contains(offer.confidence))
    }
  }

  @Test func severalWordsAreOfferedWhereTheyAreSure() throws {
    let completer = try completer()
    completer.begin("Завод показал новый договор на границе.")
    let offer = completer.offer(after: "The plant showed the new treaty o")
    #expect(offer.text.hasPrefix("n the bor"))
  }

  @Test func sentencesBeginWithCapitalsAndWordsWithinDoNot() throws {
    let completer = try completer(OwnTexts.russianKazakh, to: kk)
    completer.begin("Посол обсудил важный план.")
    let start = completer.offer(after: "")
    #expect(start.text.hasPrefix("Елші") || start.text.hasPrefix("Ел"))
    #expect(completer.offer(after: "Елші м").text.hasPrefix("аңызды"))
  }

  @Test func wordsTypedInCapitalsGoOnInCapitals() throws {
    let completer = try completer()
    completer.begin("Посол показал старый закон.")
    #expect(completer.offer(after: "THE AMB").text.hasPrefix("ASSADOR"))
  }

  @Test func namesNumbersAndLatinWordsComeFromTheSource() throws {
    let completer = unknowing(to: en)
    completer.begin("Господин Терзиев купил 1275 машин Volvo.")
    let name = completer.offer(after: "Mr Te")
    #expect(name.text.hasPrefix("rziev"))
    #expect(name.origin == .source)
    #expect(completer.offer(after: "Mr Terziev bought 12").text.hasPrefix("75"))
    #expect(completer.offer(after: "Mr Terziev bought 1275 V").text.hasPrefix("olvo"))
    let kazakh = unknowing(to: kk)
    kazakh.begin("Слово взял Андакулов.")
    #expect(kazakh.offer(after: "Анда").text.hasPrefix("құлов"))
  }

  @Test func decimalMarksAreThoseOfTheTarget() throws {
    let completer = unknowing(to: en)
    completer.begin("Рост составил 12,75 процента.")
    #expect(completer.offer(after: "Growth was 1").text.hasPrefix("2.75"))
  }

  @Test func whatWasConfirmedIsOffered() throws {
    let completer = unknowing(to: en)
    completer.begin("Кибербезопасность важна.")
    #expect(completer.offer(after: "Cyb") == .none)
    completer.confirm("Кибербезопасность важна.", "Cybersecurity matters.")
    completer.begin("Растёт кибербезопасность.")
    let offer = completer.offer(after: "Now cyb")
    #expect(offer.text.hasPrefix("ersecurity"))
    #expect(offer.origin == .document)
  }

  @Test func phrasesAreOfferedWhole() throws {
    let completer = unknowing(to: en)
    completer.begin(
      "Открыта свободная экономическая зона.",
      phrases: [
        CompletionPhrase("free economic zone", confidence: 0.9, origin: .term, range: 8..<36)
      ])
    let offer = completer.offer(after: "The free ")
    #expect(offer.text.hasPrefix("economic"))
    #expect(offer.origin == .term)
    #expect(completer.offer(after: "The free economic ").text.hasPrefix("zone"))
  }

  @Test func aHigherLeastMakesFewerOffers() throws {
    let text = "The minister signed the new treaty in Astana."
    func count(_ least: Float) throws -> Int {
      let completer = try completer(least: least)
      completer.begin("Министр подписал новый договор в Астане.")
      return text.indices.count { !completer.offer(after: String(text[..<$0])).text.isEmpty }
    }
    #expect(try count(0.9) < count(0.1))
    #expect(try count(1.01) == 0)
  }

  @Test func nothingIsOfferedWhereNothingIsKnown() {
    let completer = unknowing(to: en)
    completer.begin("Глокая куздра.")
    #expect(completer.offer(after: "") == .none)
    #expect(completer.offer(after: "The glok") == .none)
    completer.begin("")
    #expect(completer.offer(after: "") == .none)
    #expect(completer.offer(after: "\u{FFFC} \u{301}…\u{0} ") == .none)
  }

  @Test func aUnitAddedLaterIsCounted() throws {
    let completer = try completer()
    completer.add("Посол прибыл с хором.", "The ambassador arrived with a choir.")
    completer.begin("Посол прибыл с хором.")
    #expect(completer.offer(after: "The ambassador arr").text.hasPrefix("ived"))
  }

  @Test func theMarkAfterTheLastWordIsOfferedWithIt() throws {
    let completer = try completer()
    completer.begin("Министр подписал новый договор в Астане.")
    #expect(completer.offer(after: "The minister signed the new treaty in ").text == "Astana.")
  }

  @Test func aCapitalTellsNamesFromOtherWords() throws {
    let completer = try completer()
    completer.begin("Министр показал план, посол в Астане.")
    #expect(completer.offer(after: "The minister met A").text.hasPrefix("stana"))
    #expect(completer.offer(after: "The minister met a").text.hasPrefix("mbassador"))
  }

  @Test func anAbbreviationDoesNotShout() throws {
    let completer = try completer()
    completer.begin("Посол обсудил важный план.")
    let offer = completer.offer(after: "The ambassador met the AM").text
    #expect(offer == offer.lowercased())
    #expect(completer.offer(after: "THE AM").text.hasPrefix("BASSADOR"))
  }

  @Test func theDictionaryTranslatesWhatTheMemoryNeverMet() {
    let completer = unknowing(to: en)
    completer.begin("Отставка принята.")
    #expect(completer.offer(after: "The resi").text.hasPrefix("gnation"))
    // In a form that it does not have.
    completer.begin("Он исследовал пещеры.")
    #expect(completer.offer(after: "He was explori").text.hasPrefix("ng"))
    completer.leftOut = [.dictionary]
    completer.begin("Отставка принята.")
    #expect(completer.offer(after: "The resi") == .none)
  }

  @Test func aWordThatWasNeverMetIsSpeltToItsEnd() throws {
    let pairs = ["ashed", "anked", "asted", "elled", "oored", "ailed"].flatMap { end in
      ["m", "f", "p", "w", "b"].map { ("Он \($0)\(end)", "He \($0)\(end) it") }
    }
    let completer = try completer(pairs, least: 0.2)
    completer.begin("Он грузил.")
    #expect(completer.offer(after: "He relash").text.hasPrefix("ed"))
    completer.leftOut = [.unseen]
    completer.begin("Он грузил.")
    #expect(completer.offer(after: "He relash") == .none)
  }

  @Test func groupsOfDigitsAreWrittenAsInEnglish() {
    let completer = unknowing(to: en)
    completer.begin("Он заплатил 15 000 долларов.")
    #expect(completer.offer(after: "He paid 1").text.hasPrefix("5,000"))
  }

  @Test func aSpaceComesAfterAQuotationNotBeforeIt() throws {
    let completer = try completer()
    completer.confirm("Закон «старый».", "It is \"the law\" the plant discussed.")
    completer.begin("Закон «старый».")
    let inside = completer.offer(after: "It is \"").text
    #expect(!inside.hasPrefix(" "))
    let outside = completer.offer(after: "It is \"the law\"").text
    #expect(outside.isEmpty || outside.hasPrefix(" "))
  }
}
