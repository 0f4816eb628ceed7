import Linguistics
import Testing

@testable import Alignment

@Suite struct ProperLettersTests {
  @Test(arguments: [
    ("мемлекеттiк органдар", "мемлекеттік органдар"), ("сəуір", "сәуір"),
    ("IT-компания", "IT-компания"), ("Windows жүйесі", "Windows жүйесі"), ("Cтрана", "Страна"),
    ("2015 жылғы № 12", "2015 жылғы № 12"), ("", ""), ("IVa тарау", "IVa тарау"),
  ])
  func latinLettersAmongCyrillicOnesAreWrittenProperly(text: String, expected: String) {
    #expect(ProperLetters.spelt(text) == expected)
  }
}

@Suite struct FragmentAgreementTests {
  @Test func aPartHoldsAnotherOnlyInOrderAndWithoutAGap() {
    #expect(FragmentAgreement.holds([20, 21, 22, 23], [21, 22]))
    #expect(FragmentAgreement.holds([20, 20, 21], [20, 21]))
    #expect(!FragmentAgreement.holds([20, 21, 22], [20, 22]))
    #expect(!FragmentAgreement.holds([20], [20, 21]))
    #expect(!FragmentAgreement.holds([20], []))
  }
}
