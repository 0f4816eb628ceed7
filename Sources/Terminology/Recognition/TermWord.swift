import Linguistics

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
