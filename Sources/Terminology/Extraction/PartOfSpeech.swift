/// What a word can be in a term.
enum PartOfSpeech: UInt8 {
  case noun
  case adjective
  /// Verbs, adverbs, pronouns, function words, numerals: no term has them but where its grammar says.
  case other
}
