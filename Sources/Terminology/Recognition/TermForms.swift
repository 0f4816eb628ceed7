import Linguistics

/// How the words of a language's terms are found in texts: both sides are given keys, and a word
/// is a form of a term's word when they share one.
protocol TermForms {
  /// Calls `body` with the keys of a term's word.
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void)
  /// Calls `body` with the keys of a word of a text.
  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void)
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
  var folded: UInt64
  var surface: UInt64
  var stem: UInt32
}

func makeTermForms(for language: LanguageTag) -> any TermForms {
  switch language.language {
  case .russian: RussianTermForms()
  case .kazakh: KazakhTermForms()
  default: StemTermForms()
  }
}

/// Russian: the term's forms are generated, the text's words are taken as they are.
struct RussianTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .alone, .head: RussianInflection.forms(of: word.letters).forEachHash(body)
    case .dependent: RussianInflection.formsOfDependent(word.letters).forEachHash(body)
    case .acronym:
      for ending in Self.endings { body(writtenKey((word.letters + ending)[...])) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(token.folded)
    body(writtenKey(token.surface))
  }

  /// An acronym of a masculine noun is declined in small letters, with a hyphen or without.
  private static let endings: [Letters] = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]
    .flatMap { ending in [ending, "-" + ending] }
    .map { ending in ending.unicodeScalars.map(\.value) }
}

/// Kazakh: both sides are taken apart.
struct KazakhTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym: body(writtenKey(word.surface))
    case .alone:
      // A term alone stands in its dictionary form: taking it apart only finds other words.
      body(hash(word.letters))
      body(hash(KazakhParses.devoiced(word.letters)))
    case .head, .dependent:
      for stem in KazakhParses.stems(of: word.letters)
      where stem.count >= 3 || stem == word.letters { body(hash(stem)) }
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    body(writtenKey(token.surface))
    guard token.kind == .word else { return body(token.folded) }
    let letters = letters()
    if let hyphen = letters.lastIndex(of: 0x2D), letters.count - hyphen <= 7 {
      // `БҰҰ-ның`: the ending is parted from an acronym.
      body(writtenKey(letters[..<hyphen]))
    }
    let folded = letters.map { ScalarTable.shared.lowercase($0) }
    if Self.lexicalized.contains(folded) { return body(hash(folded)) }
    for stem in KazakhParses.stems(of: folded) { body(hash(stem)) }
  }

  private func hash(_ letters: Letters) -> UInt64 {
    var hash = StableHash(seed: 7 << 32)
    for letter in letters { hash.combine(letter) }
    return hash.value
  }

  /// Nouns in a fixed case that have become words of another kind, and adjectives in `-лы`, `-ты` that
  /// look like accusatives and are so seldom one that the noun is not meant.
  private static let lexicalized = Set(
    """
    байланысты туралы арқылы жөнінде бойынша қарай дейін кейін бірге негізінен жалпы құрметті \
    табысты сенімді міндетті жауапты қауіпті себепті мақсатты беделді ықпалды маңызды күшті \
    тәртіпті мәдениетті атақты өнімді қуатты
    """.split(separator: " ").map { word in word.unicodeScalars.map(\.value) })
}

/// English and all other languages: words with the same stem.
struct StemTermForms: TermForms {
  func forEachKey(of word: TermWord, _ body: (UInt64) -> Void) {
    switch word.role {
    case .fixed: body(word.folded)
    case .acronym: body(writtenKey(word.surface))
    case .alone, .head, .dependent: body(UInt64(word.stem))
    }
  }

  func forEachKey(of token: AnalyzedToken, letters: () -> Letters, _ body: (UInt64) -> Void) {
    if token.kind == .word { body(UInt64(token.stem)) } else { body(token.folded) }
    body(writtenKey(token.surface))
  }
}

/// The key of a word as it is written, apart from all keys of folded words: the two hashes differ
/// in their seeds alone, and `года` as written would be `вода` folded.
private func writtenKey(_ surface: UInt64) -> UInt64 {
  ~surface
}

private func writtenKey(_ letters: ArraySlice<UInt32>) -> UInt64 {
  var hash = StableHash()
  for letter in letters { hash.combine(letter) }
  return writtenKey(hash.value)
}
