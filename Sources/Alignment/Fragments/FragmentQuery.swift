import Linguistics

/// The words of a sentence to be translated, with where they stand.
struct FragmentQuery {
  let text: String
  let stems: [UInt32]
  /// The token of each word.
  let tokens: [AnalyzedToken]
  /// What no part may cut.
  private let quantities: QuantitySpans

  init(_ text: String, _ analyzed: AnalyzedText, language: LanguageTag) {
    self.text = text
    quantities = QuantitySpans(text, language: language)
    tokens = analyzed.tokens.filter { $0.kind.isContent }
    stems = tokens.map(\.stem)
  }

  /// Whether a span ends within a number, a range or a date.
  func cutsQuantity(_ span: Range<Int>) -> Bool { quantities.areCut(by: byteRange(of: span)) }

  func byteRange(of span: Range<Int>) -> Range<Int> {
    Int(tokens[span.lowerBound].start)..<Int(tokens[span.upperBound - 1].end)
  }

  /// The numbers of a span as they are written.
  func numbers(in span: Range<Int>) -> [String] {
    tokens[span].filter { $0.kind == .number }.map { Self.text(text, $0.range) }
  }

  static func text(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Chooses fragments that do not overlap.
enum FragmentChoice {
  /// What a fragment costs, so that one long is better than two short.
  private static let cost = 0.15

  /// The spans that together have the largest sum of confidence times words; weighted interval
  /// scheduling (Kleinberg and Tardos, *Algorithm Design*, 2005, section 6.1). Linear in the spans
  /// and words. Returns their numbers in order of the text.
  static func choose(
    _ spans: [(span: Range<Int>, confidence: Double)], wordCount: Int
  ) -> [Int] {
    var ending = [[Int]](repeating: [], count: wordCount + 1)
    for (index, span) in spans.enumerated() { ending[span.span.upperBound].append(index) }
    var best: [(value: Double, span: Int?)] = [(0, nil)]
    for end in stride(from: 1, through: wordCount, by: 1) {
      var choice: (value: Double, span: Int?) = (best[end - 1].value, nil)
      for index in ending[end] {
        let (span, confidence) = spans[index]
        let value = best[span.lowerBound].value + confidence * Double(span.count) - cost
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
