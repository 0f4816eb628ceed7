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

  /// The words and marks of a term, quotation marks left out as texts may have them or not.
  mutating func words(of term: String) -> [TermWord] {
    var term = term
    return term.withUTF8 { bytes in
      let tokens = analyzer.analyze(bytes).tokens.filter {
        !TermRecognizer.isQuote($0, in: bytes)
      }
      let contentCount = tokens.count { $0.kind == .word }
      var hasHead = false
      return tokens.map { token in
        let written = Self.letters(of: token, in: bytes)
        var letters = written.map { table.lowercase($0) }
        if language.language == .russian {
          letters = letters.map { $0 == 0x451 ? 0x435 : $0 }
        }
        var role = TermWord.Role.fixed
        if token.kind == .word {
          if isAcronym(written) {
            role = .acronym
            letters = written
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
    }
  }

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
        letters.append(scalar == 0x2010 || scalar == 0x2011 ? 0x2D : scalar)
      }
    }
    let cyrillic = letters.count(where: LookAlikes.isCyrillic)
    if cyrillic > 0 && cyrillic < letters.count { letters = letters.map(LookAlikes.cyrillic) }
    return letters
  }
}
