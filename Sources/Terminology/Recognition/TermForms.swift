import Linguistics

/// How the words of a language's terms are found in texts: both sides are given keys, and a word
/// is a form of a term's word when they share one.
protocol TermForms {
  /// Calls `body` with the keys of a term's word.
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void)
  /// Calls `body` with the keys of a word of a text.
  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void)
  /// Whether a form of a term of one word is another word there, by what stands around it.
  func isOther(_ word: TermWord, at place: TermPlace) -> Bool
}

extension TermForms {
  func isOther(_ word: TermWord, at place: TermPlace) -> Bool { false }
}

/// A word of a term, and what it is there.
struct TermWord: Hashable {
  enum Role: UInt8 {
    /// The term is this word.
    case alone
    /// In the dictionary form, with other words.
    case head
    /// Governed by a word before it, in whatever form that demands.
    case dependent
    /// A verb, alone or with other words.
    case verb
    /// Matched as it is: numbers, marks.
    case fixed
    /// Matched with its capitals: `ООН`, `МИДа`.
    case acronym
  }

  /// Lower case, `е` for `ё`; an acronym as it is written.
  var letters: Letters
  var role: Role
  /// Whether it stands alone with a capital, as a name does (`Семей`): it is not found in lower case.
  var isName: Bool
  /// Whether the glossary has the term in another spelling too (`defence`, `defense`), so that each
  /// is found in its own only: one of them may be forbidden.
  var isSpeltOut = false
  var folded: UInt64
  var surface: UInt64
  var stem: UInt32
}

func makeTermForms(for language: LanguageTag) -> any TermForms {
  switch language.language {
  case .russian: RussianTermForms()
  case .kazakh: KazakhTermForms()
  case .english: EnglishTermForms()
  default: StemTermForms()
  }
}

/// The keys of words; which of two kinds a key is, never leaves it equal to one of the other.
enum TermKey {
  /// The key of a word as it is written.
  ///
  /// Folded words and written ones are hashed with seeds that only shift the first letter: `года`
  /// as written would be `вода` folded.
  static func written(_ surface: UInt64) -> UInt64 { ~surface }

  static func written(_ letters: ArraySlice<UInt32>) -> UInt64 {
    var hash = StableHash()
    for letter in letters { hash.combine(letter) }
    return written(hash.value)
  }

  /// The key of a form that ``AnalyzedToken/folded`` does not give.
  static func form(_ letters: Letters) -> UInt64 {
    var hash = StableHash(seed: 7 << 32)
    for letter in letters { hash.combine(letter) }
    return hash.value
  }
}

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
