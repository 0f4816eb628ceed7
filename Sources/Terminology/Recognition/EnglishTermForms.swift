import Linguistics

/// English: the term's forms are generated, and both sides are spelt the American way.
///
/// Stems would find `general` in `generation`, and `policy` in `police`.
struct EnglishTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym:
      body(TermKey.written(word.surface))
      body(TermKey.written((word.letters + [0x73])[...]))  // `NGOs`
    case _ where word.isSpeltOut:
      for form in EnglishInflection.forms(of: word.letters, isSpeltOut: true) {
        body(TermKey.written(form[...]))
      }
    case .alone, .head, .dependent:
      for form in EnglishInflection.forms(of: word.letters) { body(TermKey.form(form)) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    guard token.kind == .word else { return body(token.folded) }
    let owner = EnglishInflection.withoutPossessive(letters())
    body(TermKey.written(owner[...]))
    let lower = owner.map { ScalarTable.shared.lowercase($0) }
    if lower != owner { body(TermKey.written(lower[...])) }
    body(TermKey.form(EnglishInflection.normalized(lower)))
  }
}
