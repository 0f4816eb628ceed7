/// What a word can be in a term.
enum PartOfSpeech: UInt8 {
  case noun
  case adjective
  /// Verbs, adverbs, pronouns, function words, numerals: no term has them but where its grammar says.
  case other
}

/// What extraction knows of a word form.
struct WordReading {
  /// The same number for all forms of one word.
  let lexeme: Int32
  let part: PartOfSpeech
  /// What the form may be: case, number, possession; each grammar has its own bits.
  var tags: UInt32 = 0
}

/// How a candidate stands in the text: the forms of its words, with how often they stand so.
struct PhraseForm: Hashable {
  let forms: [Int32]
  /// Whether each word has a capital; nil where the place would give it one anyway.
  let capitals: [Bool?]
}

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

/// In which number a candidate stands in the text.
struct GrammaticalNumber {
  /// How often it surely stands in either.
  var singular = 0
  var plural = 0
  /// It has but one of them, whatever the counts.
  var isFixed = false

  /// The share of plurals where the number can be told.
  var pluralShare: Double {
    singular + plural == 0 ? 0 : Double(plural) / Double(singular + plural)
  }
}

/// A term as a dictionary has it.
struct DictionaryForm {
  /// Lower case but for acronyms.
  var words: [String]
  /// From 0 to 1: how sure the form is.
  var certainty = 1.0
  /// Whether too few forms are known to trust it where another language says otherwise.
  var isGuess = false
}

/// The longest term, in words.
let longestTerm = 5
