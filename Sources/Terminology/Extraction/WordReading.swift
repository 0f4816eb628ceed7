/// What extraction knows of a word form.
struct WordReading {
  /// The same number for all forms of one word.
  let lexeme: Int32
  let part: PartOfSpeech
  /// What the form may be: case, number, possession; each grammar has its own bits.
  var tags: UInt32 = 0
}
