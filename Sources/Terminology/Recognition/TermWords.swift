import Bytes
import Linguistics

/// Cuts terms into words and says what each is in its term.
struct TermWords {
  private let language: LanguageTag
  private let analyzer: TextAnalyzer
  private let table = ScalarTable.shared

  init(language: LanguageTag) {
    self.language = language
    analyzer = TextAnalyzer(language: language)
  }

  /// The words and marks of a term, quotation marks left out as texts may have them or not, and
  /// English articles too.
  func words(of term: String) -> [TermWord] {
    var term = term
    return term.withUTF8 { bytes in
      let tokens = analyzer.analyze(bytes).tokens.filter {
        !TermRecognizer.isQuote($0, in: bytes)
      }
      let contentCount = tokens.count { $0.kind == .word }
      var hasHead = false
      let words = tokens.enumerated().map { place, token in
        let written = Self.letters(of: token, in: bytes)
        var letters = written.map { table.lowercase($0) }
        if language.language == .russian {
          letters = letters.map { foldedYo($0) }
        }
        var role = TermWord.Role.fixed
        if token.kind == .word {
          if isAcronym(written) {
            role = .acronym
            letters = written
            hasHead = true
          } else if isVerb(letters, written, at: place, of: tokens.count) {
            role = .verb
            hasHead = true
          } else if contentCount == 1 {
            role = .alone
          } else if hasHead {
            role = .dependent
          } else {
            role = .head
            hasHead = letters.count > 2 && !RussianInflection.isAdjective(letters)
          }
        }
        let isName = role == .alone && table.scalarClass(written.first ?? 0) == .upper
        return TermWord(
          letters: letters, role: role, isName: isName, folded: token.folded,
          surface: token.surface,
          stem: token.stem)
      }
      guard language.language == .english, contentCount > 1 else { return words }
      let others = words.filter { !Self.articles.contains($0.letters) }
      return others.isEmpty ? words : others
    }
  }

  /// Whether a word is a verb by its look and place: first in Russian, last in Kazakh.
  private func isVerb(
    _ letters: Letters, _ written: Letters, at place: Int, of count: Int
  ) -> Bool {
    guard table.scalarClass(written.first ?? 0) == .lower || count > 1 else { return false }
    switch language.language {
    case .russian: return place == 0 && RussianInflection.isInfinitive(letters)
    case .kazakh:
      // A short stem alone is that of many words: `даму` is a noun in most texts.
      return place == count - 1 && letters.count >= (count == 1 ? 6 : 3)
        && (letters.last == "у" || letters.last == "ю")
    default: return false
    }
  }

  /// The words in the order that a passive or an object put first has: `флаги приспущены` of
  /// `приспустить флаг`; nil for a term that does not begin with a verb.
  static func turned(_ words: [TermWord], isVerb: Bool) -> [TermWord]? {
    guard words.count > 1, words.count <= 5, let first = words.first,
      first.role == .verb || isVerb && first.role == .head
    else { return nil }
    return words.dropFirst() + [first]
  }

  /// Whether the second word of an English term is an article, as after a verb: `lay a wreath`.
  func hasArticleAfterFirst(_ term: String) -> Bool {
    guard language.language == .english else { return false }
    let words = term.split(separator: " ")
    return words.count > 2
      && Self.articles.contains(words[1].lowercased().unicodeScalars.map(\.value))
  }

  static let articles = Set([Letters](endings: "a an the"))

  /// Two capitals or more and no small letter: found in no other spelling.
  private func isAcronym(_ letters: Letters) -> Bool {
    let capitals = letters.count { table.scalarClass($0) == .upper }
    let smalls = letters.count { table.scalarClass($0) == .lower }
    return capitals >= 2 && smalls == 0
  }

  /// The letters of a word as the analyzer reads them: composed, of one script, without zero-width
  /// scalars.
  static func letters(
    of token: AnalyzedToken, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Letters {
    var letters: Letters = []
    letters.reserveCapacity(token.range.count)
    var index = token.range.lowerBound
    while index < token.range.upperBound {
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = ScalarTable.shared.scalarClass(scalar)
      if scalarClass == .ignorable { continue }
      if scalarClass == .mark, let base = letters.last,
        let composed = LookAlikes.composed(base, scalar)
      {
        letters[letters.count - 1] = composed
      } else {
        letters.append(scalar == "\u{2010}" || scalar == "\u{2011}" ? UInt32(letter: "-") : scalar)
      }
    }
    let cyrillic = letters.count(where: LookAlikes.isCyrillic)
    if cyrillic > 0 && cyrillic < letters.count { letters = letters.map(LookAlikes.cyrillic) }
    return letters
  }
}
