import Linguistics

/// The words of a sentence to be translated, with where they stand.
final class FragmentQuery {
  let text: String
  let stems: [UInt32]
  /// The token of each word.
  let tokens: [AnalyzedToken]
  /// What no part may cut.
  private let quantities: QuantitySpans
  /// For every word whether it begins the text or a mark stands before it.
  let isMarked: [Bool]
  private var known: [ArraySlice<TranslationLexicon.Entry>]?
  private var words: Set<UInt32>?

  init(_ text: String, _ analyzed: AnalyzedText, language: LanguageTag) {
    self.text = text
    quantities = QuantitySpans(text, language: language)
    tokens = analyzed.tokens.filter { $0.kind.isContent }
    stems = tokens.map(\.stem)
    isMarked = Self.marks(analyzed.tokens)
  }

  /// For every word whether a mark stands before it; a hyphen between two words is none.
  private static func marks(_ tokens: [AnalyzedToken]) -> [Bool] {
    var result: [Bool] = []
    var isMarked = true
    var mayJoin = false
    for token in tokens {
      if token.kind.isContent {
        result.append(isMarked && !(mayJoin && token.isGlued))
        (isMarked, mayJoin) = (false, false)
      } else if token.kind != .tag {
        mayJoin = !isMarked && token.isGlued
        isMarked = true
      }
    }
    return result
  }

  /// What a lexicon knows of each word; looked up once.
  func entries(_ lexicon: TranslationLexicon) -> [ArraySlice<TranslationLexicon.Entry>] {
    if let known { return known }
    let found = stems.map { $0 == TextAnalyzer.numberStem ? [] : lexicon.translations(of: $0) }
    known = found
    return found
  }

  /// The content words of the sentence.
  func content(_ sourceWords: FunctionWords) -> Set<UInt32> {
    if let words { return words }
    let found = Set(stems.filter(sourceWords.isContent))
    words = found
    return found
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
