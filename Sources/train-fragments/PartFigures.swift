import Alignment
import Foundation

/// How many of the parts that would be offered are right, and how much of the texts they cover.
struct PartFigures {
  private(set) var parts = 0
  private var right = 0
  private var looselyRight = 0
  private var covered = 0
  private var words = 0
  /// Those that are wrong.
  private(set) var wrong: [String] = []

  /// Chooses as suggestions do, and counts what is shown at a confidence of `minimum`.
  init(_ fold: PartExamples, confidences: [Double], minimum: Double) {
    var best: [Int: [Range<Int>: Int]] = [:]
    for (index, example) in fold.examples.enumerated() {
      if let known = best[example.line]?[example.span], confidences[known] >= confidences[index] {
        continue
      }
      best[example.line, default: [:]][example.span] = index
    }
    words = fold.counts.reduce(0, +)
    for (line, spans) in best {
      let found = spans.values.sorted().filter { confidences[$0] >= FragmentChoice.least }
      let chosen = FragmentChoice.choose(
        found.map { (fold.examples[$0].span, confidences[$0]) }, wordCount: fold.counts[line])
      for index in chosen.map({ found[$0] }) where confidences[index] >= minimum {
        let example = fold.examples[index]
        parts += 1
        covered += example.span.count
        if example.isRight { right += 1 }
        if example.isLooselyRight {
          looselyRight += 1
        } else {
          wrong.append(example.text)
        }
      }
    }
  }

  init() {}

  mutating func add(_ other: PartFigures) {
    parts += other.parts
    right += other.right
    looselyRight += other.looselyRight
    covered += other.covered
    words += other.words
    wrong += other.wrong
  }

  /// `72.6 / 75.4 % right of 3928, 26.5 % of words`
  var line: String {
    func share(_ part: Int, _ whole: Int) -> Double { 100 * Double(part) / Double(max(1, whole)) }
    return String(
      format: "%.1f / %.1f %% right of %d, %.1f %% of words", share(right, parts),
      share(looselyRight, parts), parts, share(covered, words))
  }

  var coverage: Double { Double(covered) / Double(max(1, words)) }
}
