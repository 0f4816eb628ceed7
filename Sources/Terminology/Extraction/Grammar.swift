/// The grammar of noun phrases of one language, as far as it can be guessed without a dictionary.
protocol Grammar {
  func reading(of form: Int32) -> WordReading
  /// The ends of the phrases that begin with a word of a run, as offsets after its last word.
  func phraseEnds(in run: ArraySlice<TermText.Word>) -> [Int]
  /// In which number a candidate stands.
  func number(of forms: [PhraseForm: Int]) -> GrammaticalNumber
  /// The words of a candidate in its dictionary form; nil when it cannot be told.
  func dictionaryForm(of forms: [PhraseForm: Int], isPlural: Bool) -> DictionaryForm?
}

/// The longest term, in words.
let longestTerm = 5
