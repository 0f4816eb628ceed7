/// A term as a dictionary has it.
struct DictionaryForm {
  /// Lower case but for acronyms.
  var words: [String]
  /// From 0 to 1: how sure the form is.
  var certainty = 1.0
  /// Whether too few forms are known to trust it where another language says otherwise.
  var isGuess = false
}
