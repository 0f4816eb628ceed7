import Linguistics
import Testing

@testable import Matching

@Suite struct SourceDiffTests {
  private func diff(_ stored: String, _ new: String) -> (marked: String, reasons: [String]) {
    let analyzer = TextAnalyzer(language: LanguageTag(.russian))
    let a = analyzer.analyze(stored)
    let b = analyzer.analyze(new)
    let script = EditScript(stored: a.tokens, new: b.tokens)
    let runs = SourceDiff(script, stored: a, storedText: stored, new: b, newText: new).runs
    let marked = runs.map { run in
      switch run.kind {
      case .same: run.text
      case .deleted: "[-\(run.text)-]"
      case .inserted: "{+\(run.text)+}"
      }
    }.joined()
    return (marked, MatchReasons.reasons(of: script, stored: a, new: b))
  }

  @Test(arguments: [
    (
      "Посол встретил мэра.", "Посол встретил министра.",
      "Посол встретил [-мэра-]{+министра+}.", ["1 word"]
    ),
    ("в 2018 году", "в 2026 году", "в [-2018-]{+2026+} году", ["1 number"]),
    (
      "развитие сотрудничества", "развитие сотрудничеством",
      "развитие сотрудничеств[-а-]{+ом+}", ["1 form"]
    ),
    (
      "встреча в городе", "встреча состоялась в городе",
      "встреча{+ состоялась+} в городе", ["1 word"]
    ),
    (
      "встреча состоялась в городе", "встреча в городе",
      "встреча[- состоялась-] в городе", ["1 word"]
    ),
    ("«Да»", "\"Да\"", "[-«-]{+\"+}Да[-»-]{+\"+}", ["punctuation"]),
    ("Да .", "Да.", "Да.", ["spacing"]),
  ])
  func marksWhatDiffers(_ stored: String, _ new: String, _ marked: String, _ reasons: [String]) {
    let result = diff(stored, new)
    #expect(result.marked == marked)
    #expect(result.reasons == reasons)
  }

  @Test(arguments: 0..<20) func keptAndInsertedRunsAreTheNewText(_ seed: Int) {
    var random = RandomTexts(seed: UInt64(seed))
    let stored = random.text(words: 8)
    let new = random.variation(of: stored)
    let a = random.analyze(stored)
    let b = random.analyze(new)
    let script = EditScript(stored: a.tokens, new: b.tokens)
    let runs = SourceDiff(script, stored: a, storedText: stored, new: b, newText: new).runs
    let text = runs.filter { $0.kind != .deleted }.map(\.text).joined()
    #expect(text.split(separator: " ") == new.split(separator: " "))
  }
}
