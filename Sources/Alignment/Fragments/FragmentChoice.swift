/// Chooses fragments that do not overlap.
package enum FragmentChoice {
  /// Fragments less likely right are not worth the reader's time.
  package static let least = 0.3

  /// What a fragment costs, in words, so that one long is better than two short.
  private static let cost = 0.05

  /// What a fragment is worth to the reader: its words, times the square of its confidence. A long
  /// doubtful fragment must not hide a short sure one within it.
  package static func worth(of span: Range<Int>, confidence: Double) -> Double {
    confidence * confidence * (Double(span.count) - cost)
  }

  /// The spans that together are worth most; weighted interval scheduling (Kleinberg and Tardos,
  /// *Algorithm Design*, 2005, section 6.1). Linear in the spans and words. Returns their numbers in
  /// order of the text.
  package static func choose(
    _ spans: [(span: Range<Int>, confidence: Double)], wordCount: Int
  ) -> [Int] {
    var ending = [[Int]](repeating: [], count: wordCount + 1)
    for (index, span) in spans.enumerated() { ending[span.span.upperBound].append(index) }
    var best: [(value: Double, span: Int?)] = [(0, nil)]
    for end in stride(from: 1, through: wordCount, by: 1) {
      var choice: (value: Double, span: Int?) = (best[end - 1].value, nil)
      for index in ending[end] {
        let (span, confidence) = spans[index]
        let value = best[span.lowerBound].value + worth(of: span, confidence: confidence)
        if value > choice.value { choice = (value, index) }
      }
      best.append(choice)
    }
    var chosen: [Int] = []
    var end = wordCount
    while end > 0 {
      guard let index = best[end].span else {
        end -= 1
        continue
      }
      chosen.append(index)
      end = spans[index].span.lowerBound
    }
    return chosen.reversed()
  }
}
