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

func makeTermForms(for language: LanguageTag) -> any TermForms {
  switch language.language {
  case .russian: RussianTermForms()
  case .kazakh: KazakhTermForms()
  case .english: EnglishTermForms()
  default: StemTermForms()
  }
}
