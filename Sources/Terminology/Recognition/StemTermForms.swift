import Linguistics

/// Languages without a morphology here: words with the same stem.
struct StemTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym: body(TermKey.written(word.surface))
    case .alone, .head, .dependent, .verb: body(UInt64(word.stem))
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    if token.kind == .word { body(UInt64(token.stem)) } else { body(token.folded) }
    body(TermKey.written(token.surface))
  }
}
