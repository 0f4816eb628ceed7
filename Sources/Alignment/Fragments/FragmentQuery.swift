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
