import Linguistics

/// Faults of form in a translation that need no dictionary.
package enum FormCheck {
  /// A fault of form.
  package enum Fault: Hashable, Sendable {
    case empty
    /// The source was left as it is.
    case untranslated
    /// Words of the source's language were left within the translation.
    case leftover(String)
    case doubledSpace
    case unbalancedQuotes
    /// Words of Cyrillic and Latin letters that look alike.
    case mixedScript([String])
    /// A word that stands twice in a row.
    case doubledWord(String)
    case spaceBeforeMark
    /// The mark that ends the source and not the target.
    case endMark(String)
  }

  /// The faults of a translation; linear in the texts.
  package static func faults(
    source: String, target: String, from: LanguageTag, to: LanguageTag
  ) -> [Fault] {
    guard hasText(source) else { return [] }
    guard hasText(target) else { return [.empty] }
    var faults: [Fault] = []
    if !from.isSameLanguage(as: to) {
      let leftover = LeftoverText(source: source, target: target, to: to)
      if leftover.isWhole {
        faults.append(.untranslated)
      } else if let words = leftover.words {
        faults.append(.leftover(words))
      }
    }
    if target.contains("  "), !source.contains("  ") { faults.append(.doubledSpace) }
    if hasLoneQuote(target), quoteCount(source) > 0, !hasLoneQuote(source) {
      faults.append(.unbalancedQuotes)
    }
    let mixed = mixedWords(in: target)
    if !mixed.isEmpty { faults.append(.mixedScript(mixed)) }
    if let word = MarksCheck.doubledWord(source: source, target: target) {
      faults.append(.doubledWord(word))
    }
    if MarksCheck.hasSpaceBeforeMark(source: source, target: target) {
      faults.append(.spaceBeforeMark)
    }
    switch MarksCheck.missingEnd(source: source, target: target) {
    case .stop?: faults.append(.endMark("."))
    case .question?: faults.append(.endMark("?"))
    default: break
    }
    return faults
  }

  private static func hasText(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  /// Quotation marks of all shapes: `“` closes in Russian what it opens in English.
  private static func quoteCount(_ text: String) -> Int {
    text.unicodeScalars.count { "«»„“”\"".unicodeScalars.contains($0) }
  }

  private static func hasLoneQuote(_ text: String) -> Bool {
    let (opening, closing) = (text.count { $0 == "«" }, text.count { $0 == "»" })
    return (quoteCount(text) % 2 != 0 || opening != closing) && !hasInches(text)
  }

  /// A straight quote after a digit may mean inches or seconds.
  private static func hasInches(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { $0.isNumber && $1 == "\"" }
  }

  private static func mixedWords(in text: String) -> [String] {
    text.split { !$0.isLetter }.filter { word in
      let scalars = word.unicodeScalars
      let cyrillic = scalars.count { LookAlikes.isCyrillic($0.value) }
      let latin = scalars.filter { !LookAlikes.isCyrillic($0.value) }
      guard cyrillic > 0, !latin.isEmpty else { return false }
      // A numeral of Х and I.
      if scalars.allSatisfy({ "IVXІХ".unicodeScalars.contains($0) }) {
        return scalars.contains("X") && scalars.contains("Х")
      }
      guard cyrillic >= 2, latin.count <= 2 else { return false }
      return latin.allSatisfy { LookAlikes.cyrillic($0.value) != $0.value }
    }.map(String.init)
  }
}
