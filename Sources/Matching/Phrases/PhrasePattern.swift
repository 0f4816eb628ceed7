import Bytes
import Linguistics

/// What a concordance looks for: words in any form, one after the other, and words as they are.
///
/// Outside quotation marks a word stands for all its forms: those with its stem, and those that can
/// be generated of it (`посол`, `посла`; `провести`, `провёл`; `hold`, `held`; `халық`, `халқы`). Inside, words and marks stand for
/// themselves, letter case and `ё` for `е` apart. A number is always that number. Between words
/// outside quotation marks a text may have marks and codes, never other words.
package struct PhrasePattern: Sendable {
  /// One word, number or mark of the phrase.
  package struct Element: Sendable {
    fileprivate enum Test {
      case form(stems: Set<UInt32>, forms: Set<UInt64>)
      case folded(UInt64)
    }

    fileprivate let kind: Token.Kind
    fileprivate let test: Test
    /// Whether marks may stand between the element before and this one.
    fileprivate let isLoose: Bool
    /// The lists of the index that name every text with such a token; empty for marks, which have
    /// none.
    package let stems: [UInt32]

    fileprivate func matches(_ token: AnalyzedToken) -> Bool {
      guard token.kind == kind else { return false }
      switch test {
      case .form(let stems, let forms):
        return stems.contains(token.stem) || forms.contains(token.folded)
      case .folded(let folded): return token.folded == folded
      }
    }
  }

  package let elements: [Element]

  /// Whether there is no word or number to look for.
  package var isEmpty: Bool { !elements.contains { !$0.stems.isEmpty } }

  /// Reads a phrase as it is typed; a quotation mark without its partner is ignored.
  package init(_ phrase: String, language: LanguageTag) {
    let analyzer = TextAnalyzer(language: language)
    let tokens = analyzer.analyze(phrase).tokens
    let quote = Self.quote
    var quotesLeft = tokens.count { $0.kind == .punctuation && $0.folded == quote }
    var isQuoted = false
    var elements: [Element] = []
    var isFirstOfQuotation = false
    for token in tokens {
      if token.kind == .punctuation, token.folded == quote {
        quotesLeft -= 1
        isQuoted = !isQuoted && quotesLeft > 0
        isFirstOfQuotation = isQuoted
        continue
      }
      guard isQuoted || token.kind.isContent else { continue }
      let isLoose = !isQuoted || isFirstOfQuotation
      isFirstOfQuotation = false
      elements.append(
        isQuoted || token.kind != .word
          ? Element(
            kind: token.kind, test: .folded(token.folded), isLoose: isLoose,
            stems: token.kind.isContent ? [token.stem] : [])
          : Self.inflected(token, of: phrase, analyzer))
    }
    self.elements = elements
  }

  private static func inflected(
    _ token: AnalyzedToken, of phrase: String, _ analyzer: TextAnalyzer
  ) -> Element {
    var forms: Set<UInt64> = []
    var stems: Set<UInt32> = [token.stem]
    var listed: Set<UInt32> = [token.stem]
    let word = String(decoding: Array(phrase.utf8)[token.range], as: UTF8.self)
    let generated = self.forms(of: word, analyzer.language)
    for form in generated {
      let text = form.text
      guard let analyzed = analyzer.analyze(text).tokens.first else { continue }
      forms.insert(analyzed.folded)
      listed.insert(analyzed.stem)
      // Persons and cases of Kazakh forms are not generated: stems take them off.
      if analyzer.language.language == .kazakh { stems.insert(analyzed.stem) }
    }
    return Element(
      kind: .word, test: .form(stems: stems, forms: forms), isLoose: true, stems: listed.sorted())
  }

  /// The forms of a word, as far as they can be generated.
  private static func forms(of word: String, _ language: LanguageTag) -> Set<Letters> {
    let lower = word.lowercased().unicodeScalars.map(\.value)
    switch language.language {
    case .russian:
      let letters = lower.map(foldedYo)
      return RussianInflection.forms(of: letters).forms
        .union(RussianInflection.verbForms(of: letters).forms)
    case .english: return EnglishInflection.forms(of: lower)
    case .kazakh:
      var forms = KazakhVerbs.forms(ofInfinitive: lower)
      if let short = KazakhParses.withoutNarrowVowel(lower) { forms.insert(short) }
      return forms
    default: return []
    }
  }

  /// Quotation marks of every shape, which the analyzer folds into one.
  private static let quote: UInt64 =
    TextAnalyzer(language: LanguageTag(.english)).analyze("\"").tokens.first?.folded ?? 0

  /// Where the phrase stands in a text: ranges of its UTF-8 bytes in order, none overlapping.
  ///
  /// O(t·n) for t tokens and n elements.
  package func occurrences(in text: AnalyzedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.tokens.count {
      if let end = end(from: start, in: text.tokens) {
        found.append(text.tokens[start].range.lowerBound..<text.tokens[end - 1].range.upperBound)
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// The token after the phrase when it begins at `start`.
  private func end(from start: Int, in tokens: [AnalyzedToken]) -> Int? {
    guard !elements.isEmpty else { return nil }
    var position = start
    for element in elements {
      if position > start {
        while position < tokens.count, !element.matches(tokens[position]),
          element.isLoose ? !tokens[position].kind.isContent : Self.isUnseen(tokens[position])
        { position += 1 }
      }
      guard position < tokens.count, element.matches(tokens[position]) else { return nil }
      position += 1
    }
    return position
  }

  /// Codes and quotation marks stand between exact words without parting them.
  private static func isUnseen(_ token: AnalyzedToken) -> Bool {
    token.kind == .tag || token.kind == .punctuation && token.folded == quote
  }
}
