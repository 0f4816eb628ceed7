import TestSupport
import Linguistics

/// Texts over a small vocabulary of words in several forms, numbers, marks and codes, so that near
/// and equal ones abound.
struct RandomTexts {
  private var generator: SeededGenerator
  private let analyzer = TextAnalyzer(language: LanguageTag(.russian))
  private let words = [
    "встреча", "встречи", "встречу", "Встреча", "посол", "посла", "послы", "мэр", "мэра", "город",
    "города", "ещё", "еще", "страна", "страны", "и", "в", "на", "12", "2026", "5,5", ".", ",", "—",
    "-", "«", "»", "\"", "!", "\u{FFFC}",
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(words count: Int) -> String {
    (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: Bool.random(using: &generator) ? " " : "  ")
  }

  /// A copy with some words changed, dropped and added.
  mutating func variation(of text: String) -> String {
    var parts = text.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let index = Int.random(in: 0...parts.count, using: &generator)
      let word = words.randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: parts.insert(word, at: index)
      case 1 where index < parts.count: parts[index] = word
      case 2 where index < parts.count: parts.remove(at: index)
      default: break
      }
    }
    return parts.joined(separator: " ")
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  func analyze(_ text: String) -> AnalyzedText { analyzer.analyze(text) }
}
