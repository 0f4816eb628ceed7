import Linguistics

/// Russian: the term's forms are generated, the text's words are taken as they are.
struct RussianTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .alone where word.isName:
      RussianInflection.formsOfName(word.letters).forEachHash(body)
    case .alone: RussianInflection.forms(of: word.letters).forEachHash(body)
    case .head:
      RussianInflection.forms(of: word.letters).forEachHash(body)
      RussianInflection.verbForms(of: word.letters).forEachHash(body)
    case .dependent: RussianInflection.formsOfDependent(word.letters).forEachHash(body)
    case .acronym:
      for ending in Self.endings { body(TermKey.written((word.letters + ending)[...])) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(token.folded)
    body(TermKey.written(token.surface))
  }

  /// An acronym of a masculine noun is declined in small letters, with a hyphen or without.
  private static let endings: [Letters] = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]
    .flatMap { ending in [ending, "-" + ending] }
    .map { ending in ending.unicodeScalars.map(\.value) }
}
