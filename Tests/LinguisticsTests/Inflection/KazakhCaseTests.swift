import Testing

@testable import Linguistics

@Suite struct KazakhCaseTests {
  @Test(arguments: [
    ("комитетінің", KazakhReading.Case.locative, "комитетінде"),
    ("облысы", .locative, "облысында"), ("бюджет", .ablative, "бюджеттен"),
    ("бюджетінен", .dative, "бюджетіне"), ("органдар", .instrumental, "органдармен"),
    ("ұйымдардың", .instrumental, "ұйымдармен"), ("шекарасын", .locative, "шекарасында"),
    ("жауапкершілік", .dative, "жауапкершілікке"), ("қатысушыларынан", .dative, "қатысушыларына"),
    ("облысында", .nominative, "облысы"), ("кодексіне", .accusative, "кодексін"),
    ("қызметтерді", .genitive, "қызметтердің"), ("алу", .locative, "алуда"),
    ("тілде", .locative, "тілде"), ("жылдың", .dative, "жылға"), ("елінің", .locative, "елінде"),
    ("елде", .ablative, "елден"), ("жиналыста", .ablative, "жиналыстан"),
    ("мәселелері", .locative, "мәселелерінде"),
  ])
  func theHeadOfAPhraseTakesAnotherCase(
    word: String, wanted: KazakhReading.Case, expected: String
  ) {
    #expect(KazakhInflection.form(word, in: wanted, isHead: true) == expected)
  }

  @Test(arguments: [
    ("Қазақстан", KazakhReading.Case.locative, "Қазақстанда"),
    ("Қазақстаннан", .locative, "Қазақстанда"), ("Өзбекстанға", .ablative, "Өзбекстаннан"),
    ("сауда", .locative, "саудада"), ("Қарағанды", .ablative, "Қарағандыдан"),
    ("Ақорда", .locative, "Ақордада"), ("Алматы", .locative, "Алматыда"),
    ("Астанада", .dative, "Астанаға"),
    ("министр", .instrumental, "министрмен"), ("елші", .dative, "елшіге"),
  ])
  func aWordAloneHasNoPossessive(word: String, wanted: KazakhReading.Case, expected: String) {
    #expect(KazakhInflection.form(word, in: wanted, isHead: false) == expected)
  }

  @Test(arguments: ["ҚР", "2015", "қаладағы", "72", "№", "трлн", ""])
  func whatIsNoNounIsLeft(word: String) {
    #expect(KazakhInflection.form(word, in: .locative, isHead: true) == nil)
  }

  @Test func everyCaseOfANounGivesEveryOther() {
    let cases: [KazakhReading.Case] = [
      .nominative, .genitive, .dative, .accusative, .locative, .ablative, .instrumental,
    ]
    for word in ["халықтар", "мемлекеті", "келісім", "тәжірибе", "мекемелері", "қаулы", "жоба"] {
      let forms = cases.map { KazakhInflection.form(word, in: $0, isHead: true) ?? "" }
      for form in forms {
        let again = cases.map { KazakhInflection.form(form, in: $0, isHead: true) ?? "" }
        #expect(again == forms, "\(form)")
      }
    }
  }
}
