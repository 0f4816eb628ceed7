import Linguistics

/// Faults of form in a translation that need no dictionary.
package enum FormCheck {
  /// A fault of form.
  package enum Fault: Hashable, Sendable {
    case empty
    case untranslated
    case doubledSpace
    case unbalancedQuotes
    /// A word of Cyrillic and Latin letters that look alike.
    case mixedScript(String)
  }

  package static func faults(
    source: String, target: String, from: LanguageTag, to: LanguageTag
  ) -> [Fault] {
    let visible = target.unicodeScalars.contains { !$0.properties.isWhitespace }
    guard visible else { return source.isEmpty ? [] : [.empty] }
    var faults: [Fault] = []
    if isUntranslated(source: source, target: target, from: from, to: to) {
      faults.append(.untranslated)
    }
    if target.contains("  "), !source.contains("  ") { faults.append(.doubledSpace) }
    if hasLoneQuote(target), quoteCount(source) > 0, !hasLoneQuote(source) {
      faults.append(.unbalancedQuotes)
    }
    faults += mixedWords(in: target).map(Fault.mixedScript)
    return faults
  }

  /// Whether the target is the source again, or most of its words are left as they were.
  private static func isUntranslated(
    source: String, target: String, from: LanguageTag, to: LanguageTag
  ) -> Bool {
    guard !from.isSameLanguage(as: to) else { return false }
    let mine = words(of: source)
    let theirs = words(of: target)
    let known = Set(mine)
    let kept = theirs.count { known.contains($0) }
    // Names and codes may be all there is; three words of one's own language are not.
    let native = theirs.count { known.contains($0) && $0.contains(where: \.isLowercase) }
    return native >= 3 && kept * 10 >= theirs.count * 8 || mine == theirs && native >= 2
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter }
  }

  /// Quotation marks of all shapes: `“` closes in Russian what it opens in English.
  private static func quoteCount(_ text: String) -> Int {
    text.unicodeScalars.count { "«»„“”\"".unicodeScalars.contains($0) }
  }

  private static func hasLoneQuote(_ text: String) -> Bool {
    quoteCount(text) % 2 != 0 && !hasInches(text)
  }

  /// A straight quote after a digit may mean inches or seconds.
  private static func hasInches(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { $0.isNumber && $1 == "\"" }
  }

  private static func mixedWords(in text: String) -> [String] {
    text.split { !$0.isLetter }.filter { word in
      let scalars = word.unicodeScalars
      let cyrillic = scalars.count { LookAlikes.isCyrillic($0.value) }
      let latin = scalars.filter { $0.isASCII }
      guard cyrillic >= 2, !latin.isEmpty, latin.count <= 2 else { return false }
      return latin.allSatisfy { LookAlikes.cyrillic($0.value) != $0.value }
    }.map(String.init)
  }
}
