import Testing

@testable import Linguistics

@Suite struct KazakhInflectionTests {
  @Test(arguments: [
    ("қарағандымен", "Қарағанды", "Петропавл", "Петропавлмен"),
    ("загребте", "Загреб", "Астана", "Астанада"),
    ("финляндияға", "Финляндия", "Алжир", "Алжирге"),
    ("астанадан", "Астана", "Ташкент", "Ташкенттен"),
    ("қазақстанның", "Қазақстан", "Кипр", "Кипрдің"),
    ("қазақстандағы", "Қазақстан", "Өзбекстан", "Өзбекстандағы"),
    ("саммиттің", "саммит", "форум", "форумның"),
    ("форумды", "форум", "көрме", "көрмені"),
    ("одақпен", "одақ", "ел", "елмен"),
  ])
  func aNameTakesTheCaseOfAnother(form: String, old: String, new: String, right: String) {
    #expect(KazakhInflection.moved(form, of: .init(old), to: .init(new)) == right)
  }

  @Test(arguments: [
    ("келісімдер", "келісім", "құжат", "құжаттар"),
    ("келісімдерді", "келісім", "құжат", "құжаттарды"),
    ("елшісі", "елші", "басшы", "басшысы"),
    ("елшісінің", "елші", "президент", "президентінің"),
    ("елшісіне", "елші", "халық", "халқына"),
    ("кездесуі", "кездесу", "мәжіліс", "мәжілісі"),
    ("жобасына", "жоба", "мақсат", "мақсатына"),
    ("саласында", "сала", "тарап", "тарабында"),
  ])
  func numberAndPossessionComeWithTheCase(form: String, old: String, new: String, right: String) {
    #expect(KazakhInflection.moved(form, of: .init(old), to: .init(new)) == right)
  }

  @Test func aHeadOfAnIzafetKeepsItsPossessive() {
    let minister = KazakhInflection.Noun(lastOf: ["сыртқы", "істер", "министрі"])
    #expect(minister.isPossessed)
    #expect(
      KazakhInflection.moved("министріне", of: minister, to: .init("елші")) == "елшіге")
    #expect(
      KazakhInflection.moved("елшіге", of: .init("елші"), to: minister) == "министріне")
    #expect(!KazakhInflection.Noun(lastOf: ["бас", "елші"]).isPossessed)
  }

  @Test func whatIsNoFormOfTheWordIsRefused() {
    #expect(KazakhInflection.moved("қалаға", of: .init("елші"), to: .init("министр")) == nil)
    #expect(KazakhInflection.moved("қаламыз", of: .init("қала"), to: .init("ел")) == nil)
  }
}

@Suite struct KazakhVerbInflectionTests {
  @Test(arguments: [
    ("талқылады", "талқылау", "қарастыру", "қарастырды"),
    ("қарады", "қарау", "өту", "өтті"),
    ("талқылап", "талқылау", "өткізу", "өткізіп"),
    ("өткен", "өту", "талқылау", "талқылаған"),
    ("дамытуға", "дамыту", "нығайту", "нығайтуға"),
    ("кеңейтудің", "кеңейту", "дамыту", "дамытудың"),
    ("бастайды", "бастау", "өткізу", "өткізеді"),
  ])
  func aVerbTakesTheFormOfAnother(form: String, old: String, new: String, right: String) {
    #expect(KazakhVerbInflection.moved(form, of: old, to: new) == right)
  }

  @Test func formsThatAreNotKnownAreRefused() {
    #expect(KazakhVerbInflection.moved("талқыламақшы", of: "талқылау", to: "қарау") == nil)
    #expect(KazakhVerbInflection.moved("өтті", of: "талқылау", to: "қарау") == nil)
  }

  @Test(arguments: [
    ("құрал", "құралдар"), ("ел", "елдер"), ("сот", "соттар"), ("банк", "банктер"),
    ("медаль", "медальдер"), ("қала", "қалалар"), ("министр", "министрлер"),
  ])
  func aPluralHasTheShapeThatItsNounAsksFor(noun: String, plural: String) {
    #expect(KazakhInflection.plural(of: noun) == plural)
  }

  @Test(arguments: [
    ("тіл", ["тілі"]), ("қала", ["қаласы"]), ("кітап", ["кітабы", "кітапы"]), ("банк", ["банкі"]),
    ("орын", ["орны", "орыны"]), ("білім", ["білімі", "білмі"]), ("медаль", ["медалі", "медальі"]),
  ])
  func possessivesAreGivenTheLikeliestFirst(noun: String, possessives: [String]) {
    #expect(KazakhInflection.possessives(of: noun) == possessives)
  }
}
