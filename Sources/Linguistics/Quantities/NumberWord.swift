/// One word of a number that is written in words.
struct NumberWord: Equatable {
  enum Meaning: Equatable {
    /// 1 to 19, a ten, or in Russian a hundred.
    case cardinal(Int)
    case hundred
    case ordinal(Int)
    /// `двое`, `үшеу`.
    case collective(Int)
    /// `пол-`, `жарты`: before or without a number.
    case half
    /// `жарым`: a half more than what stands before.
    case andHalf
    /// `полтора`.
    case oneAndHalf
  }

  let meaning: Meaning
  /// What follows the number in a Kazakh word.
  let ending: String

  init(_ meaning: Meaning, ending: String = "") {
    self.meaning = meaning
    self.ending = ending
  }

  /// Nil when the word is none of a number; `word` is in lower case, its `ё` written `е`.
  init?(_ word: String, language: Language) {
    let found =
      switch language {
      case .russian: RussianNumerals.word(word)
      case .english: EnglishNumerals.word(word)
      case .kazakh: KazakhNumerals.word(word)
      }
    guard let found else { return nil }
    self = found
  }
}
