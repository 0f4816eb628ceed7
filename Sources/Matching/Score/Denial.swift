import Linguistics

/// How often a text says no: `не`, `not`, `жоқ`, a Kazakh verb in the negative.
///
/// A `не` more or less costs one word of a score, like any other word, but it reverses the meaning.
/// So of matches with the same score, those that say no as often as the segment come first; the
/// others name the difference as a reason.
package struct Denial: Sendable {
  private let words: Set<UInt64>
  private let isKazakh: Bool

  package init(language: LanguageTag) {
    let list =
      switch language.language {
      case .russian: "не нет нельзя ни никогда никто ничто"
      case .english:
        """
        not no never cannot nobody nothing none neither nor don't doesn't didn't isn't aren't wasn't \
        weren't won't can't couldn't shouldn't wouldn't haven't hasn't hadn't mustn't needn't
        """
      case .kazakh: "жоқ емес ешқашан ешкім ештеңе"
      case nil: ""
      }
    words = Set(TextAnalyzer(language: language).analyze(list).tokens.map(\.folded))
    isKazakh = language.language == .kazakh
  }

  /// The words of a text that deny; linear in its words.
  package func count(in text: AnalyzedText, _ plain: String) -> Int {
    var plain = plain
    return plain.withUTF8 { plain in
      text.tokens.withUnsafeBufferPointer { count(in: $0, plain) }
    }
  }

  /// The same of a text by its tokens and bytes.
  package func count(
    in tokens: UnsafeBufferPointer<AnalyzedToken>, _ plain: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for token in tokens where token.kind == .word {
      if words.contains(token.folded) || isKazakh && Self.isNegative(plain, token) { count += 1 }
    }
    return count
  }

  private static func isNegative(
    _ plain: UnsafeBufferPointer<UInt8>, _ token: AnalyzedToken
  ) -> Bool {
    let word = String(decoding: plain[token.range.clamped(to: 0..<plain.count)], as: UTF8.self)
    return negativeEndings.contains { word.hasSuffix($0) }
  }

  /// Of the third person and the participle, which news uses: `қолдамады`, `қолдамайды`,
  /// `қолдамаған`.
  private static let negativeEndings = ["м", "б", "п"].flatMap { consonant in
    ["ады", "еді", "айды", "ейді", "аған", "еген", "апты", "епті", "айтын", "ейтін"].map {
      consonant + $0
    }
  }
}
